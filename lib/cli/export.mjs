import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

// Next runs in a separate process, because it reads the environment when it starts.
const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
const { status } = spawnSync(process.execPath, [next, "build", ...process.argv.slice(2)], {
	stdio: "inherit",
	env: { ...process.env, OUTPUT: "export" },
});
process.exitCode = status ?? 1;
if (status === 0) console.log("The blog is in `out/`. Copy this folder to any static host.");
