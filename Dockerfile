# The image of the blog in `content/`: `docker build -t blog .`; documented in docs/how-it-works/deployment.md.
FROM node:24-alpine AS build
WORKDIR /blog
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
# The cache holds what didn't change since the last build.
RUN --mount=type=cache,target=/blog/.next/cache npm run standalone

FROM node:24-alpine
ENV NODE_ENV=production PORT=3000 REFRESH_DIR=/tmp/refreshed
WORKDIR /blog
COPY --from=build /blog/.next/standalone ./
# Images and refreshed content are kept in /tmp, the only folder that the server writes to.
RUN ln -s /tmp .next/cache
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD wget -q -O /dev/null "http://127.0.0.1:$PORT/healthz" || exit 1
CMD ["node", "start.mjs"]
