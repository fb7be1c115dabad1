import { emergingName, gbtName } from '../../plan/classes.ts';
import type { Bilingual, Industry } from '../../plan/schema.ts';
import { nameKey } from '../../proof/keys.ts';
import { useAtlas, useWords } from '../parts/context.tsx';
import { FactMark } from '../proof/FactMark.tsx';
import { Fold, useFew } from './folds.tsx';

interface ClassProps {
  readonly code: string;
  readonly name: Bilingual | undefined;
  readonly standard: string;
}

/** One class of a standard; pressed, its elements stand out on the map. */
function ClassButton({ code, name, standard }: ClassProps) {
  const { lang, say } = useWords();
  const pressed = useAtlas(({ view }) => view.sector === code);
  const setSector = useAtlas((atlas) => atlas.setSector);
  return (
    <button
      type="button"
      className="class"
      aria-pressed={pressed}
      title={`${standard} ${code} ${name?.zh ?? ''} · ${say('classShow')}`}
      onClick={() => setSector(pressed ? null : code)}
    >
      <span className="class__code">{code}</span>
      {name?.[lang]}
    </button>
  );
}

function Products({ products, fold }: { products: readonly Bilingual[]; fold: string }) {
  const { lang, say } = useWords();
  return (
    <Fold fold={fold} title={<span className="fine">{say('products')}</span>} aside={products.length}>
      <ul className="products">
        {products.map((product) => (
          <li key={product.zh} title={lang === 'zh' ? undefined : product.zh}>
            {product[lang]}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Term({ industry, of }: { industry: Industry; of: string }) {
  const { lang } = useWords();
  const { name, en, gbt4754, emerging, products } = industry;
  return (
    <li className="term">
      <p className="term__name" title={lang === 'zh' ? undefined : name}>
        {lang === 'zh' ? name : en}
        <FactMark facts={[nameKey(of, name), ...(products ?? []).map((product) => nameKey(of, product.zh))]} />
      </p>
      {(gbt4754 ?? emerging) !== undefined && (
        <p className="term__classes">
          {gbt4754 && <ClassButton code={gbt4754} name={gbtName(gbt4754)} standard="GB/T 4754—2017" />}
          {emerging && (
            <ClassButton code={emerging} name={emergingName(emerging)} standard="战略性新兴产业分类（2018）" />
          )}
        </p>
      )}
      {products && <Products products={products} fold={`products ${of} ${name}`} />}
    </li>
  );
}

/** Industries in the plan's own terms, each with its class in both standards and the products that the text lists under it. */
export function Terms({ industries, of }: { industries: readonly Industry[]; of: string }) {
  const { say } = useWords();
  const { shown, more } = useFew(industries, 8, `terms ${of}`);
  const coded = industries.some(({ gbt4754, emerging }) => gbt4754 ?? emerging);
  return (
    <>
      <ul className="terms">
        {shown.map((industry) => (
          <Term key={industry.name} industry={industry} of={of} />
        ))}
      </ul>
      {more}
      {coded && <p className="fine codes-note">{say('codes')}</p>}
    </>
  );
}
