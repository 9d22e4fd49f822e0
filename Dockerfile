# Built with the commands that CI runs; see docs/deployment.md.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY scripts/setup.mjs scripts/setup.mjs
COPY scripts/setup scripts/setup
RUN node scripts/setup.mjs
COPY . .
RUN npm run build && npm prune --omit=dev && rm -rf .next/cache

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app ./
# The embedded database and the set-up's lock live here; with PostgreSQL it stays empty.
RUN mkdir -p .data && chown node:node .data .next
USER node
VOLUME /app/.data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# What `npm start` does once all is installed and built, without npm between the signals and the server.
CMD ["node", "--import", "tsx", "scripts/start.ts", "--prebuilt"]
