// Runs a command of this folder with its arguments: `node lib/cli/run.mjs check`.
import { fileURLToPath } from "node:url";
import "./search-programs.mjs";
// biome-ignore lint/style/noRestrictedImports: Node.js runs this file as it is.
import { ENTRY_POINTS, importCompiled } from "../next/compiled-engine.mjs";

const commands = ENTRY_POINTS.flatMap((file) => /^lib\/cli\/([^/]+)\.ts$/.exec(file)?.[1] ?? []);

// React reads this variable when it loads. Its development version writes warnings about attributes in posts to the console.
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? "production" });
const [command = ""] = process.argv.splice(2, 1);
if (commands.includes(command)) {
	const { run } = await importCompiled(fileURLToPath(new URL("../..", import.meta.url)), `lib/cli/${command}`);
	await run(process.argv.slice(2));
} else {
	const problem = command ? `There is no command \`${command}\`.` : "Name a command.";
	console.error(`${problem} The commands are ${commands.join(", ")}.`);
	process.exitCode = 2;
}
