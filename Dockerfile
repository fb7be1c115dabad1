# The atlas as a container: docker build -t layout-atlas . && docker run -p 8080:8080 layout-atlas
# With base maps: put atlas.config.json beside this file. Offline: --build-arg with images of your own registry.
ARG NODE=node:24-slim
ARG NGINX=nginxinc/nginx-unprivileged:1.28-alpine
FROM ${NODE} AS build
WORKDIR /atlas
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm run compress && npm run hosting -- /atlas/hosting
FROM ${NGINX}
COPY --from=build /atlas/hosting/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /atlas/dist /usr/share/nginx/html
EXPOSE 8080
USER 101
