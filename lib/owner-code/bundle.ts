import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { BuildOptions, Message, Metafile, Plugin } from "esbuild";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { listAncestors } from "@/lib/utils/find-dependency";
import { joinPath } from "@/lib/utils/paths";
import { FILE_START } from "@/lib/utils/position";
import { isInstalled } from "./dependencies";
import {
	type Alias,
	type BuildFolders,
	createResolver,
	ENGINE_PACKAGES,
	type Folders,
	PACKAGE_KEY,
} from "./resolve-imports";

export interface ParsedModule {
	file: string;
	exports: readonly string[];
	/** The files that the module imports, including itself, relative to the content folder. Stylesheets can name further ones. */
	inputs: readonly string[];
}

export interface ParsedModules {
	modules: ParsedModule[];
	/** Absolute paths of the files of packages to which imports lead. */
	packageFiles: string[];
	/** Absolute paths of the files of the app to which imports lead. */
	appFiles: string[];
	aliases: Alias[];
	diagnostics: Diagnostic[];
}

/** Matches names that React and Next export to modules of the browser only: https://react.dev/reference/rsc/use-client */
const BROWSER_EXPORT = /^(?:(?:Pure)?Component|createContext|use(?!(?:Callback|DebugValue|Id|Memo)$)[A-Z].*)$/;
/** Matches a module that runs in the browser too. */
export const USE_CLIENT = /^(?:\s|\/\/.*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*["']use client["']/;

/**
 * Parses modules with all files that they import, and lists the files of packages and of the app to which their imports lead. Modules with errors are
 * missing in the result.
 */
export async function parseModules(files: readonly string[], folders: Folders): Promise<ParsedModules> {
	const modules: ParsedModule[] = [];
	const packageFiles = new Set<string>();
	const appFiles = new Set<string>();
	const aliases: Alias[] = [];
	const diagnostics = new Map<string, Diagnostic>();
	for (const { result, errors } of await buildEach(files, { ...folders, packageFiles, appFiles, aliases })) {
		if (result) modules.push(...result);
		for (const error of errors) diagnostics.set(JSON.stringify(error), error);
	}
	return {
		modules,
		packageFiles: [...packageFiles],
		appFiles: [...appFiles],
		aliases: [...new Map(aliases.map((alias) => [JSON.stringify(alias), alias])).values()],
		diagnostics: [...diagnostics.values()],
	};
}

/** Builds all modules together, and one by one if that fails, as one error would fail the others. */
async function buildEach(files: readonly string[], folders: BuildFolders) {
	const together = await build(files, folders);
	return together.result || files.length < 2 ? [together] : Promise.all(files.map((file) => build([file], folders)));
}

async function build(
	files: readonly string[],
	folders: BuildFolders,
): Promise<{ result?: ParsedModule[]; errors: Diagnostic[] }> {
	const esbuild = await import("esbuild");
	try {
		const { metafile } = await esbuild.build({
			...options(folders),
			entryPoints: [...files],
			outdir: "out",
			metafile: true,
		});
		const outputs = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint !== undefined);
		const result = outputs.map(({ entryPoint = "", exports }) => ({
			file: entryPoint,
			exports,
			inputs: listInputs(metafile, entryPoint),
		}));
		const errors = await findBrowserExports(files, folders);
		return errors.length > 0 ? { errors } : { result, errors };
	} catch (error) {
		if (!isBuildFailure(error)) throw error;
		return {
			errors: withoutFollowing(error.errors).map((message) =>
				toDiagnostic({ ...message, text: describeMissingExport(message) ?? message.text }, files[0] ?? ""),
			),
		};
	}
}

/** Reports imports that only client modules can have, in modules that aren't client modules and that no client module imports. */
async function findBrowserExports(files: readonly string[], folders: BuildFolders): Promise<Diagnostic[]> {
	const esbuild = await import("esbuild");
	const emptyPackages: Plugin = {
		name: "browser-exports",
		setup(build) {
			build.onResolve({ filter: ENGINE_PACKAGES }, (args) => ({ path: args.path, namespace: "empty" }));
			// The marker of ES modules makes each name that is imported an error or a warning.
			build.onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "export {};" }));
			build.onLoad({ filter: /\.[jt]sx?$/, namespace: "file" }, async ({ path: file }) =>
				USE_CLIENT.test(await readFile(file, "utf8")) ? { contents: "module.exports = {};" } : undefined,
			);
		},
	};
	const base = options(folders);
	const { errors, warnings } = await esbuild
		.build({ ...base, plugins: [emptyPackages, ...base.plugins], entryPoints: [...files], outdir: "out" })
		.catch((error: unknown) => {
			if (isBuildFailure(error)) return error;
			throw error;
		});
	return [...errors, ...warnings].flatMap(({ text, location }) => {
		const [, name = ""] = /\b[Ii]mport "(\w+)"/.exec(text) ?? [];
		if (!BROWSER_EXPORT.test(name)) return [];
		const message = `\`${name}\` works in the browser only. Write \`"use client"\` in the first line of this file.`;
		return [toDiagnostic({ text: message, location }, files[0] ?? "")];
	});
}

/**
 * Lists a file with all that it imports. The inputs of an output would lack stylesheets and unused data, as it only lists files of which it
 * has text.
 */
function listInputs({ inputs }: Metafile, entry: string): string[] {
	const found = new Set([entry]);
	for (const file of found) {
		for (const { path: imported, external } of inputs[file]?.imports ?? []) {
			if (!external && imported in inputs) found.add(imported);
		}
	}
	// The module `quire-blog` is in the folder of the engine.
	return [...found].filter((input) => !/^(?:[\w-]+:|\.\.\/)/.test(input) && !isInstalled(input)).sort();
}

/** Bundles modules for Node.js. The bundle exports an object of modules by their files. */
export async function bundleModules(files: readonly string[], folders: Folders): Promise<string> {
	const esbuild = await import("esbuild");
	const nameOf = (file: string) => (file.startsWith(PACKAGE_KEY) ? file.slice(PACKAGE_KEY.length) : `./${file}`);
	const imports = files.map((file, index) => `import * as m${index} from ${JSON.stringify(nameOf(file))};`);
	const entries = files.map((file, index) => `${JSON.stringify(file)}: m${index},`);
	const { outputFiles } = await esbuild.build({
		...options(folders),
		stdin: {
			contents: [...imports, "export const modules = {", ...entries, "};"].join("\n"),
			resolveDir: folders.contentDir,
		},
		outfile: "out.js",
	});
	return outputFiles?.find(({ path: file }) => file.endsWith(".js"))?.text ?? "";
}

/** Finds the owner's file in which an error was thrown, by the comments that esbuild puts before each file. */
export function findThrowingFile(error: unknown, bundle: string): string | undefined {
	const stack = error instanceof Error ? (error.stack ?? "") : "";
	const [, line] = /owner-code[^\s()]*\.mjs(?:\?[^\s:()]*)?:(\d+):\d+/.exec(stack) ?? [];
	if (line === undefined) return undefined;
	const before = bundle.split("\n").slice(0, Number(line));
	const comment = before.findLast((text) => /^\/\/ \S+\.[jt]sx?$/.test(text));
	return comment?.slice(3);
}

/** Next compiles stylesheets, and has the files of images. */
const NO_CONTENT = Object.fromEntries(
	"css scss sass less png jpg jpeg gif webp avif svg ico".split(" ").map((name) => [`.${name}`, "empty" as const]),
);

function options(folders: BuildFolders) {
	const { contentDir, engineDir, app } = folders;
	const tsconfig = app && ["tsconfig.json", "jsconfig.json"].map((name) => joinPath(app.folder, name)).find(existsSync);
	return {
		absWorkingDir: contentDir,
		bundle: true,
		write: false,
		format: "esm",
		platform: "node",
		target: "node20",
		// Without the condition `module`, whose files only bundlers can load.
		conditions: [],
		jsx: "automatic",
		// The `tsconfig.json` of a parent folder doesn't matter, unless it is that of the app.
		...(tsconfig === undefined ? { tsconfigRaw: { compilerOptions: { jsx: "react-jsx" } } } : { tsconfig }),
		loader: { ...NO_CONTENT, ".module.css": "local-css" },
		nodePaths: listAncestors(engineDir).map((folder) => joinPath(folder, "node_modules")),
		logLevel: "silent",
		plugins: [createResolver(folders)],
	} as const satisfies BuildOptions;
}

function isBuildFailure(error: unknown): error is { errors: Message[]; warnings: Message[] } {
	return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}

/** Keeps only the first syntax error of a file: the others follow from it. */
function withoutFollowing(messages: readonly Message[]): Message[] {
	const files = new Set<string | undefined>();
	return messages.filter(({ pluginName, location }) => {
		if (pluginName !== "") return true;
		const isFirst = !files.has(location?.file);
		files.add(location?.file);
		return isFirst;
	});
}

/** Describes a name that the imported module doesn't have; `undefined` for other errors. Messages of esbuild have the path of the engine. */
function describeMissingExport({ text, notes, location }: Message): string | undefined {
	const [, name] = /^No matching export in ".*" for import "(.*)"$/.exec(text) ?? [];
	if (name === undefined) return undefined;
	const [, module = ""] = /\bfrom\s*["'](.+?)["']/.exec(location?.lineText ?? "") ?? [];
	const [, near] = /^Did you mean to import "(.*)" instead/.exec(notes[0]?.text ?? "") ?? [];
	return `${module ? `\`${module}\`` : "The module"} exports no \`${name}\`.${near ? ` Did you mean \`${near}\`?` : " Fix the name."}`;
}

function toDiagnostic({ text, location }: Pick<Message, "text" | "location">, entry: string): Diagnostic {
	const position = location ? { line: location.line, column: location.column + 1 } : FILE_START;
	const frame = location
		? `> ${location.line} | ${location.lineText}\n  ${" ".repeat(String(location.line).length)} | ${" ".repeat(location.column)}^`
		: undefined;
	return createDiagnostic("owner-code", location?.file || entry, position, text.replace(/([^.!?])$/, "$1."), frame);
}
