import path from "node:path";
import type { Arguments, Command, Option } from "@/lib/cli/command/command";
import { findProject } from "@/lib/cli/project/find-project";
import { runInEngine } from "@/lib/cli/project/run-engine";
import { readApp } from "@/lib/next/environment";

const PORT: Option = { name: "port", short: "p", value: "number", summary: "The port; 3000 by default." };
const HOSTNAME: Option = {
	name: "hostname",
	short: "H",
	value: "name",
	summary: "The host name or address to listen on; 127.0.0.1 by default, 0.0.0.0 for all.",
};
const KEEP_ALIVE_TIMEOUT: Option = {
	name: "keepAliveTimeout",
	value: "milliseconds",
	summary: "How long a connection stays open without a request; 5000 by default.",
};

const WATCH: Option = { name: "watch", summary: "Rebuild the blog when its content changes." };

const run = (args: readonly string[], env?: Record<string, string>) =>
	runInEngine(findProject(process.cwd()), args, env);

const runCommand = (name: string, args: Arguments) => run(["lib/cli/run.mjs", name, ...formatArguments(args)]);

export const ENGINE_COMMANDS: readonly Command[] = [
	{
		name: "dev",
		summary: "Shows the blog, with drafts, and every change as it is saved, and its desk.",
		options: [PORT, HOSTNAME],
		run: (args) => {
			endWithApp();
			return runCommand("dev", args);
		},
	},
	{
		name: "build",
		summary: "Builds the blog.",
		options: [{ name: "standalone", summary: "Make a folder with the server and its packages, for a container." }],
		run: ({ values }) => {
			const command = readApp()?.path === undefined ? "build" : "build-for-app";
			return run(["lib/cli/run.mjs", values.standalone ? "standalone" : command]);
		},
	},
	{
		name: "start",
		summary: "Serves what `quire build` made.",
		options: [PORT, HOSTNAME, KEEP_ALIVE_TIMEOUT, WATCH],
		// On this machine only unless the arguments name another address.
		run: ({ values, ...args }) => runCommand("start", { values: { hostname: "127.0.0.1", ...values }, ...args }),
	},
	{
		name: "export",
		summary: "Builds the blog as files for any web server.",
		options: [{ name: "out", value: "folder", summary: "The folder to write; `out` by default." }],
		run: ({ values }) => {
			const project = findProject(process.cwd());
			const folder = typeof values.out === "string" ? path.resolve(values.out) : path.join(project.folder, "out");
			return run(["lib/cli/run.mjs", "export"], { EXPORT_DIR: folder });
		},
	},
	{
		name: "check",
		summary: "Reports every problem of every post, with its place and what to do about it.",
		options: [
			{ name: "json", summary: "Print the report as JSON." },
			{ name: "format", value: "format", summary: "Print it as text, json, github (annotations) or sarif." },
			{ name: "links", summary: "Check links to other sites too. Each answer is kept for a day or a week." },
			{
				name: "fail-on",
				value: "severity",
				summary: "Fail on a notice, warning or error, or on a rule; on errors by default.",
			},
			{ name: "update-baseline", summary: "Take all problems as known, and report only others from now on." },
		],
		run: (args) => runCommand("check", args),
	},
	{
		name: "new",
		positionals: "<title>",
		summary: "Makes the file of a new post, or adds an update to one.",
		options: [
			{ name: "section", value: "name", summary: "Put it into a section of the settings." },
			{ name: "language", value: "code", summary: "Name the file for one of the languages of the blog." },
			{
				name: "translation-of",
				value: "post",
				summary:
					"Copy what holds in all languages from this post, named by its file or path, and note which version it has.",
			},
			{
				name: "update",
				value: "post",
				summary: "Make no file: add an update of today to this post, whose note is the `<title>`.",
			},
			{ name: "draft", summary: "Make it a draft, which readers don't see." },
			{ name: "mdx", summary: "Make it an MDX file, whose text may use JavaScript." },
		],
		run: (args) => runCommand("new", args),
	},
	{
		name: "publish",
		positionals: "<post>",
		summary: "Publishes a draft, named by its file or its path such as /blog/hello. Changes no other line of the file.",
		options: [
			{ name: "date", value: "day", summary: "The date to set, such as 2026-12-24, 2026-12-24T09:00 or today." },
		],
		run: (args) => runCommand("publish", args),
	},
	{
		name: "translated",
		positionals: "<post>",
		summary: "Writes into a translation which version of its original it has.",
		run: (args) => runCommand("translated", args),
	},
	{
		name: "embed",
		positionals: "[post]",
		summary:
			"Stores the title and picture of each page that a post shows with `<Embed>`: of all posts, or of one by its file, its path or an embedded URL.",
		options: [{ name: "again", summary: "Ask for pages that are stored, too." }],
		run: (args) => runCommand("embed", args),
	},
	{
		name: "review",
		summary: "Prints the secret links of drafts for review.",
		options: [
			{
				name: "url",
				value: "address",
				summary: "Where the blog is, such as a preview; `url` of `site.yml` by default.",
			},
			{ name: "secret", summary: "Print a new secret, from which links are made." },
		],
		run: (args) => runCommand("review", args),
	},
	{
		name: "lsp",
		positionals: "[folder]",
		summary: "Tells editors what is wrong and what may be written, as a language server on standard input and output.",
		options: [{ name: "stdio", summary: "Does nothing: editors pass it, and there is no other way." }],
		run: ({ positionals: [folder = "."] }) =>
			runInEngine(findProject(path.resolve(folder)), ["lib/cli/run.mjs", "lsp"]),
	},
	{
		name: "import",
		positionals: "<source>",
		summary: "Takes over the folder of another system's site, or an export of WordPress (XML) or Ghost (JSON).",
		options: [
			{ name: "into", value: "folder", summary: "The folder to write; that of the blog by default." },
			{ name: "force", summary: "Replace files that are there." },
		],
		run: (args) => runCommand("import", args),
	},
];

/** Ends this process, with all that it has started, when the app ends that has started it, whatever ends that one. */
function endWithApp(): void {
	process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
	process.channel?.unref();
}

export function formatArguments({ positionals, values }: Arguments): string[] {
	const options = Object.entries(values).flatMap(([name, value]) =>
		typeof value === "string" ? [`--${name}`, value] : value ? [`--${name}`] : [],
	);
	return positionals.length > 0 ? [...options, "--", ...positionals] : options;
}
