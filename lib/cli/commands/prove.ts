import type { Command } from "@/lib/cli/command/command";
import { formatArguments } from "@/lib/cli/commands/engine-commands";
import { getEnginePackageDir } from "@/lib/cli/project/find-project";
import { importCompiled } from "@/lib/next/compiled-engine.mjs";

export const PROVE: Command = {
	name: "prove",
	positionals: "<old>",
	summary:
		"Compares an old site with the new one: addresses, text, images, code, feeds. Each is an address, a folder or a saved file.",
	options: [
		{
			name: "against",
			value: "site",
			summary: "The new site, such as `.quire/site`, `out` or the address of a preview.",
		},
		{ name: "save", value: "file", summary: "Write what the comparison needs of the old site into a file." },
		{ name: "report", value: "file", summary: "Write a report as one HTML file, with both texts side by side." },
		{ name: "accept", value: "file", summary: "Differences that are meant; `prove.yml` by default, if it is there." },
		{ name: "json", summary: "Print the result as JSON." },
		{ name: "format", value: "format", summary: "Print it as text, json or sarif." },
		{
			name: "fail-on",
			value: "severity",
			summary: "Fail on a notice, warning or error; on errors by default.",
		},
		{
			name: "interval",
			value: "milliseconds",
			summary: "The time between two requests to a live site; 250 by default.",
		},
		{ name: "cache", value: "folder", summary: "Where answers of live sites are kept; `.quire-prove` by default." },
		{ name: "again", summary: "Request pages again that are kept." },
	],
	// It needs no project, and no copy of the engine.
	run: async (args) => {
		const { run } = await importCompiled(getEnginePackageDir(), "packages/prove/src/main");
		return run(formatArguments(args), process.cwd());
	},
};
