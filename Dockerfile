# The image of the blog in `content/`: `docker build -t blog .`; documented in docs/how-it-works/deployment.md.
# Both stages have the same Alpine, whose libraries Node.js needs.
ARG ALPINE=3.24

FROM node:24-alpine${ALPINE} AS build
# The program is 18 MB smaller without the names of its functions, which only debuggers use.
RUN apk add --no-cache binutils && strip /usr/local/bin/node
WORKDIR /blog
COPY package.json package-lock.json ./
# The command of the package isn't needed, and its code isn't here yet.
RUN npm pkg delete scripts.prepare && npm ci
COPY . .
# For how many days the files of earlier builds are kept.
ARG KEEP_ASSETS_DAYS=0
# The cache holds what didn't change since the last build.
RUN --mount=type=cache,target=/blog/.next/cache npm run standalone

FROM alpine:${ALPINE}
# As the first process of a container, tini passes signals on and cleans up after the processes that a refresh starts.
RUN apk add --no-cache libstdc++ tini && adduser -D -u 1000 node
COPY --from=build /usr/local/bin/node /usr/local/bin/
ENV NODE_ENV=production PORT=3000 REFRESH_DIR=/tmp/refreshed
WORKDIR /blog
COPY --from=build /blog/.next/standalone ./
# Images and refreshed content are kept in /tmp, the only folder that the server writes to.
RUN ln -s /tmp .next/cache
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD wget -q -O /dev/null "http://127.0.0.1:$PORT/healthz" || exit 1
ENTRYPOINT ["/sbin/tini", "--"]
CMD ["node", "start.mjs"]
