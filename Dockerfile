# The image of the blog in `content/`: `docker build -t blog .`; documented in docs/guides/deployment.md.
# Both stages have the same Alpine, whose libraries Node.js needs.
ARG ALPINE=3.24

FROM node:24-alpine${ALPINE} AS build
# The program is 18 MB smaller without the names of its functions, which only debuggers use.
RUN apk add --no-cache binutils && strip /usr/local/bin/node
WORKDIR /blog
COPY package.json package-lock.json ./
COPY packages packages
# The command of the package isn't needed, and its code isn't here yet.
RUN npm pkg delete scripts.prepare && npm ci
COPY . .
# For how many days the files of earlier builds are kept.
ARG KEEP_ASSETS_DAYS=0
# The folder of the blog, if it is not the usual one.
ARG CONTENT_DIR=
# The cache holds what didn't change since the last build.
RUN --mount=type=cache,target=/blog/.next/cache npm run standalone

FROM alpine:${ALPINE}
RUN apk add --no-cache libstdc++ && adduser -D -u 1000 node
COPY --from=build /usr/local/bin/node /usr/local/bin/
# The server writes to this folder only: images that it has made.
ENV NODE_ENV=production PORT=3000 CACHE_DIR=/tmp
WORKDIR /blog
COPY --from=build /blog/.quire/standalone ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD wget -q -O /dev/null "http://127.0.0.1:$PORT/healthz" || exit 1
CMD ["node", "server.mjs"]
