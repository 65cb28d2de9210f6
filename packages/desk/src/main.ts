import { readFile } from "node:fs/promises";

// React reads this variable when it is loaded, and the blog shows drafts because of it.
Object.assign(process.env, { NODE_ENV: "development" });
const { run } = await import("./program");
// The working folder is that of the engine.
await run(process.argv.slice(2), (name) => readFile(`dist/engine/desk/${name}`, "utf8"));
