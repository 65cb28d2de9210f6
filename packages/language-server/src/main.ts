// React reads this when it is loaded. Its development version writes warnings about the attributes in posts to the console.
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? "production" });
const { run } = await import("./lsp/command");
await run(process.argv.slice(2));

export {};
