import { z } from "zod";
import { CONFIG_FILES } from "@/lib/config/data-files";
import type { CheckOwnFields } from "@/lib/content/collector";
import type { ContentSource } from "@/lib/content/source/content-source";
import { realPath } from "@/lib/content/source/real-paths";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { OwnerPlugin, OwnerPlugins } from "@/lib/markdown/compile-options";
import { importFile } from "@/lib/utils/import-file";
import { resolvePath } from "@/lib/utils/paths";
import { suggestOrList } from "@/lib/utils/suggest";
import type { ConfigPlugin, MakeOutput, StandardSchema } from "./api";
import { parseModules } from "./bundle";
import { createFieldCheck, isStandardSchema } from "./check-fields";
import { hashFiles, listDependencies } from "./dependencies";
import { type LoadOptions, loadModules, type OwnerCode } from "./read-owner-code";

/** The module of a configuration that has plugins. */
export interface ConfigModule {
	file: string;
	/** The files with its code, absolute. */
	bundles: readonly string[];
	/** Changes with the code and the options of the plugins. */
	hash: string;
	/** The files of packages that it imports, absolute. */
	packageFiles: readonly string[];
}

/** The owner's configuration in code. */
export interface OwnerConfig {
	/** The name of its file. */
	file: string;
	/** The module with its plugins; `undefined` without any. */
	module: ConfigModule | undefined;
	/** By path on the site, such as `/podcast.xml`. */
	outputs: ReadonlyMap<string, MakeOutput>;
	/** `undefined` without a schema. */
	checkOwnFields: CheckOwnFields | undefined;
	/** Changes with the files of the configuration, and the packages that they import. */
	hash: string;
	files: readonly string[];
	outsideFiles: readonly string[];
	diagnostics: readonly Diagnostic[];
	/** Returns a diagnostic of a key, such as `podcast.xml`, at its first mention. */
	report: (key: string, message: string) => Diagnostic;
}

const PLUGIN = "must be a plugin, or a list of a plugin and its options.";
const isFunction = (value: unknown) => typeof value === "function";
const plugin = z.custom<ConfigPlugin>(
	(value) => isFunction(value) || (Array.isArray(value) && isFunction(value[0])),
	PLUGIN,
);
const NO_SCHEMA = "must be a schema of zod, valibot, arktype or another library with Standard Schema.";
const configSchema = z.strictObject({
	fields: z.custom<StandardSchema>(isStandardSchema, NO_SCHEMA).optional(),
	remarkPlugins: z.array(plugin, "must be a list of plugins.").default([]),
	rehypePlugins: z.array(plugin, "must be a list of plugins.").default([]),
	outputs: z
		.record(z.string(), z.custom<MakeOutput>(isFunction, "must be a function that returns the text of the file."))
		.default({}),
});

const KEYS = Object.keys(configSchema.shape);
/** Matches the path of a file, whose ending decides its media type. */
const OUTPUT_PATH = /^(?!_next\/)(?:[^/.?#\\][^/?#\\]*\/)*[^/?#\\]+\.[A-Za-z0-9]+$/;

/** Reads and runs the configuration; `undefined` if there is none, or if the folder is no blog of this system. */
export async function readConfig(source: ContentSource, options: LoadOptions): Promise<OwnerConfig | undefined> {
	if (!source.isOwn()) return undefined;
	const present = await Promise.all(CONFIG_FILES.map((name) => source.isFile(name)));
	const file = CONFIG_FILES.find((_, index) => present[index]);
	if (file === undefined) return undefined;
	const text = await source.readTextFile(file);
	const report = (key: string, message: string) => {
		const line = text.split("\n").findIndex((one) => one.includes(key));
		return createDiagnostic("config", file, { line: Math.max(line, 0) + 1, column: 1 }, message);
	};
	const root = realPath(options.contentDir) ?? options.contentDir;
	const parsed = await parseModules([file], options);
	const loaded = await loadModules(parsed.modules, options);
	const inputs = parsed.modules.flatMap((module) => module.inputs);
	const { files, outsideFiles } = await listDependencies(
		[...inputs, ...parsed.appFiles],
		parsed.packageFiles,
		options.contentDir,
	);
	const hash = await hashFiles([...files.map((one) => resolvePath(root, one)), ...outsideFiles], root);
	const config = { file, files: inputs.length > 0 ? files : [file], outsideFiles, hash, report };
	const failed = [...parsed.diagnostics, ...loaded.diagnostics].map((one) => ({ ...one, rule: "config" as const }));
	const exported = loaded.modules[file];
	const none = { module: undefined, checkOwnFields: undefined, outputs: new Map() };
	if (failed.length > 0 || !exported) return { ...config, ...none, diagnostics: failed };
	const { data, error } = configSchema.safeParse(exported.default);
	if (!data) {
		const diagnostics = error.issues.map((issue) => {
			const { key, message } = describeIssue(issue, exported.default);
			return report(key, message);
		});
		return { ...config, ...none, diagnostics };
	}
	const diagnostics: Diagnostic[] = [];
	const outputs = new Map<string, MakeOutput>();
	for (const [name, make] of Object.entries(data.outputs)) {
		const path = name.replace(/^\//, "");
		if (OUTPUT_PATH.test(path)) outputs.set(`/${path}`, make);
		else diagnostics.push(report(name, `\`${name}\` is no path of a file. Write one such as \`podcast.xml\`.`));
	}
	const hasPlugins = data.remarkPlugins.length + data.rehypePlugins.length > 0;
	const [{ bundles }, { packageFiles }] = [loaded, parsed];
	const module = hasPlugins ? { file, bundles, hash, packageFiles } : undefined;
	const checkOwnFields = data.fields && createFieldCheck(data.fields, config);
	return { ...config, module, checkOwnFields, outputs, diagnostics };
}

/** Returns the plugins of a configuration, whose module is one of `modules`. */
export async function readPlugins(
	{ file, packageFiles }: ConfigModule,
	modules: OwnerCode["modules"],
): Promise<OwnerPlugins> {
	const { remarkPlugins, rehypePlugins } = configSchema.parse(modules[file]?.default);
	const packages = await namePackages(packageFiles);
	const toPlugin = (entry: ConfigPlugin, index: number): OwnerPlugin => {
		const [plugin, ...options] = Array.isArray(entry) ? entry : [entry];
		return { name: packages.get(plugin) ?? (plugin.name || `number ${index + 1}`), plugin, options };
	};
	return { remark: remarkPlugins.map(toPlugin), rehype: rehypePlugins.map(toPlugin) };
}

/** Returns the names of packages by the values that they export. The module of the configuration has imported the files. */
async function namePackages(files: readonly string[]): Promise<ReadonlyMap<unknown, string>> {
	const scripts = files.filter((file) => /\.[cm]?js$/.test(file));
	const named = scripts.map(async (file) => {
		const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file.replaceAll("\\", "/")) ?? [];
		if (name === undefined) return [];
		return Object.values(await importFile(file)).map((value) => [value, name] as const);
	});
	return new Map((await Promise.all(named)).flat());
}

function describeIssue(
	{ path, code, message, ...issue }: z.core.$ZodIssue,
	config: unknown,
): { key: string; message: string } {
	const { keys: [unknown = ""] = [] } = issue as { keys?: string[] };
	const remedy = "Write `export default defineConfig({ … })`.";
	if (code === "unrecognized_keys")
		return { key: unknown, message: `Unknown key \`${unknown}\`.${suggestOrList(unknown, KEYS)}` };
	if (path.length > 0) return { key: String(path[0]), message: `\`${path.join(".")}\` ${message}` };
	return { key: "", message: `The default export ${config === undefined ? "is missing" : "is no object"}. ${remedy}` };
}
