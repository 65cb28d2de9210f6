// Runs a command of this folder with its arguments: `node lib/cli/run.mjs check`.
import { fileURLToPath } from "node:url";
import { awaitCommand } from "./await-command.mjs";
import "./search-programs.mjs";
// biome-ignore lint/style/noRestrictedImports: Node.js runs this file as it is.
import { ENTRY_POINTS, importCompiled } from "../next/compiled-engine.mjs";

/**
 * The modules of the commands, by their names: those of this folder, and of the packages beside the engine.
 * @type {Record<string, string>}
 */
const COMMANDS = {
	...Object.fromEntries(
		ENTRY_POINTS.flatMap((file) => {
			const [module, name] = /^(lib\/cli\/([^/]+))\.ts$/.exec(file)?.slice(1) ?? [];
			return name === undefined ? [] : [[name, module]];
		}),
	),
	import: "packages/migrate/src/command",
	lsp: "packages/language-server/src/lsp/command",
};

// React reads this variable when it loads. Its development version writes warnings about attributes in posts to the console.
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? "production" });
const [command = ""] = process.argv.splice(2, 1);
const module = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
if (module !== undefined) {
	const { run } = await importCompiled(fileURLToPath(new URL("../..", import.meta.url)), module);
	await awaitCommand(run(process.argv.slice(2)));
} else {
	const problem = command ? `There is no command \`${command}\`.` : "Name a command.";
	console.error(`${problem} The commands are ${Object.keys(COMMANDS).join(", ")}.`);
	process.exitCode = 2;
}
