import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { readTheme, type Theme } from "@/features/look/theme/read-theme";
import { isPageModule } from "@/lib/content/layout/file-kinds";
import type { ContentSource } from "@/lib/content/source/content-source";
import { isWithin, realPath } from "@/lib/content/source/real-paths";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { App } from "@/lib/utils/app";
import { getErrorMessage } from "@/lib/utils/error-message";
import { joinPath, resolvePath } from "@/lib/utils/paths";
import { FILE_START } from "@/lib/utils/position";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import { bundleModules, findThrowingFile, type ParsedModule, type ParsedModules, parseModules } from "./bundle";
import { listDependencies } from "./dependencies";
import { CODE_FOLDERS, type CodeFile, classifyFiles } from "./find-files";
import type { Alias } from "./resolve-imports";

export interface OwnerComponent {
	file: string;
	name: string;
	tag: string;
}

export interface OwnerCode {
	components: readonly OwnerComponent[];
	/** Components that replace another one in Markdown or in feeds; `tag` is that of the other one. */
	forms: { markdown: readonly OwnerComponent[]; feed: readonly OwnerComponent[] };
	slots: readonly (CodeFile & { use: { kind: "slot" } })[];
	replacements: readonly (CodeFile & { use: { kind: "replacement" } })[];
	/** Modules that can't be used, each with its first error. */
	failures: readonly (CodeFile & { error: Diagnostic })[];
	theme: Theme | undefined;
	/** All files of the modules, including stylesheets and files that these name, relative to the content folder. */
	files: readonly string[];
	/** Absolute paths of the files elsewhere on which the modules depend: those of the app, and those that show a change of packages. */
	outsideFiles: readonly string[];
	/** Imports that Next can't resolve, as it has other aliases. */
	aliases: readonly Alias[];
	diagnostics: readonly Diagnostic[];
	/** The hash of everything above; empty without code. */
	hash: string;
	/** The hash without the files elsewhere, which a build may be served without. */
	ownHash: string;
	/** The exports that Node.js loaded, by file; empty if modules can't be loaded. */
	modules: Readonly<Record<string, Record<string, unknown>>>;
	/** The files with the code of `modules`, absolute. */
	bundles: readonly string[];
}

/** Writes a bundle into a file, and imports it. */
export type LoadBundle = (code: string, hash: string) => Promise<{ file: string; exports: Record<string, unknown> }>;

export interface LoadOptions {
	contentDir: string;
	engineDir: string;
	app?: App | undefined;
	/** Without it, modules are only parsed. */
	loadBundle?: LoadBundle | undefined;
}

interface Options extends LoadOptions {
	/** Tells whether a file in `pages/` is trusted to run code. */
	mayRun: (file: string) => boolean;
	/** The tags of the components that every post can use, which the owner's may replace in one form. */
	sharedComponents: readonly string[];
}

export const NO_CODE: OwnerCode = {
	components: [],
	forms: { markdown: [], feed: [] },
	slots: [],
	replacements: [],
	failures: [],
	theme: undefined,
	files: [],
	outsideFiles: [],
	aliases: [],
	diagnostics: [],
	hash: "",
	ownHash: "",
	modules: {},
	bundles: [],
};

const NO_MODULES: ParsedModules = { modules: [], packageFiles: [], appFiles: [], aliases: [], diagnostics: [] };

/**
 * Reads the owner's code from a folder of this blog: one with a `site.yml` and no other system in it. Other folders may have components
 * that were written for another system, which are never run.
 */
export async function readOwnerCode(source: ContentSource, options: Options): Promise<OwnerCode> {
	if (!source.isOwn()) return NO_CODE;
	const { files: found, diagnostics: unknown } = classifyFiles(await listModules(source));
	// A page that may run no code isn't loaded either.
	const files = found.filter(({ file }) => !isPageModule(file) || options.mayRun(file));
	const theme = await readTheme({
		read: (file) => (file.startsWith("..") ? readAppFile(file, options) : source.readTextFileIfPresent(file)),
		isFile: (file) => source.isFile(file),
		readTokens: () =>
			readFile(/* turbopackIgnore: true */ joinPath(options.engineDir, "app/styles/tokens.css"), "utf8"),
	});
	if (files.length === 0 && unknown.length === 0 && !theme) return NO_CODE;
	const names = files.map(({ file }) => file);
	const parsed = names.length > 0 ? await parseModules(names, options) : NO_MODULES;
	const loaded = await loadModules(parsed.modules, options);
	const usable = new Map(loaded.usable.map((module) => [module.file, module]));
	const errors = [...parsed.diagnostics, ...loaded.diagnostics];
	const used = files.filter(({ file }) => usable.has(file));
	const inputs = [...new Set(loaded.usable.flatMap((module) => module.inputs))];
	const diagnostics = [...unknown, ...errors, ...(theme?.diagnostics ?? []), ...checkDefaults(used, usable)];
	const code = {
		...listComponents(used, usable, options.sharedComponents),
		slots: used.filter((one) => one.use.kind === "slot" && hasDefault(usable, one)) as OwnerCode["slots"],
		replacements: used.filter(
			(one) => one.use.kind === "replacement" && hasDefault(usable, one),
		) as OwnerCode["replacements"],
		failures: files.flatMap((one) => {
			const error = errors.find(({ file }) => file === one.file) ?? errors[0];
			return usable.has(one.file) || !error ? [] : [{ ...one, error }];
		}),
		theme,
		...(await listDependencies([...inputs, ...parsed.appFiles], parsed.packageFiles, options.contentDir)),
		aliases: parsed.aliases,
		diagnostics,
	};
	const { modules, bundles } = loaded;
	return { ...code, ...(await hashCode(code, source, options.contentDir)), modules, bundles };
}

/** Reads a file of the app, relative to the content folder; `undefined` if there is none, or it is elsewhere. */
async function readAppFile(file: string, { app, contentDir }: Options): Promise<string | undefined> {
	const real = realPath(resolvePath(contentDir, file));
	const appDir = app && realPath(app.folder);
	return real && appDir && isWithin(appDir, real) ? readFile(/* turbopackIgnore: true */ real, "utf8") : undefined;
}

/** Doesn't follow links that lead out of the content folder. */
async function listModules(source: ContentSource): Promise<Record<(typeof CODE_FOLDERS)[number], string[]>> {
	const list = async (folder: string) => {
		const options = { recursive: folder === "pages" };
		const names = ((await readdir(source.filePath(folder), options).catch(undefinedIfMissing)) ?? [])
			.map((name) => name.replaceAll("\\", "/"))
			.sort();
		const isFile = await Promise.all(names.map((name) => source.isFile(`${folder}/${name}`)));
		return names.filter((_, index) => isFile[index]);
	};
	const [components = [], slots = [], replace = [], pages = []] = await Promise.all(CODE_FOLDERS.map(list));
	return { components, slots, "slots/replace": replace, pages };
}

export async function loadModules(modules: readonly ParsedModule[], options: LoadOptions) {
	const { loadBundle } = options;
	const noModules: OwnerCode["modules"] = {};
	if (!loadBundle || modules.length === 0) return { usable: modules, modules: noModules, bundles: [], diagnostics: [] };
	const load = async (some: readonly ParsedModule[]) => {
		const bundle = await bundleModules(
			some.map(({ file }) => file),
			options,
		);
		try {
			const hash = createHash("sha256").update(bundle).digest("hex").slice(0, 16);
			const { file, exports } = await loadBundle(bundle, hash);
			return { usable: some, modules: exports.modules as OwnerCode["modules"], bundles: [file], diagnostics: [] };
		} catch (error) {
			const [first] = some;
			const file = findThrowingFile(error, bundle) ?? first?.file ?? "";
			const reason = getErrorMessage(error);
			const message = `This module can't be loaded: ${reason.replace(/\.$/, "")}. It also runs in Node.js, where pages are rendered.`;
			return {
				usable: [],
				modules: noModules,
				bundles: [],
				diagnostics: [createDiagnostic("owner-code", file, FILE_START, message)],
			};
		}
	};
	const together = await load(modules);
	if (together.diagnostics.length === 0) return together;
	const each = await Promise.all(modules.map((module) => load([module])));
	return {
		usable: each.flatMap(({ usable }) => usable),
		modules: Object.assign({}, ...each.map((one) => one.modules)) as OwnerCode["modules"],
		bundles: each.flatMap(({ bundles }) => bundles),
		diagnostics: each.flatMap(({ diagnostics }) => diagnostics),
	};
}

/** Separates components from their forms: `ChartMarkdown` and `ChartFeed` are those of a component `Chart`. */
function listComponents(
	files: readonly CodeFile[],
	modules: ReadonlyMap<string, ParsedModule>,
	sharedComponents: readonly string[],
) {
	const all = files.flatMap(({ file, use }): OwnerComponent[] => {
		if (use.kind !== "components") return [];
		const { exports: names = [] } = modules.get(file) ?? {};
		// What else a page exports is for the page, such as its metadata.
		if (isPageModule(file)) return names.includes("default") ? [{ file, name: "default", tag: use.name }] : [];
		return names.flatMap((name) => {
			const tag = name === "default" ? use.name : name;
			return /^\p{Lu}/u.test(tag) ? [{ file, name, tag }] : [];
		});
	});
	// A named export wins over a default export of the same name, and the file whose name sorts first over others.
	const byTag = new Map<string, OwnerComponent>();
	for (const one of all.toSorted((a, b) => Number(a.name === "default") - Number(b.name === "default"))) {
		if (!byTag.has(one.tag)) byTag.set(one.tag, one);
	}
	const isComponent = (tag: string) => byTag.has(tag) || sharedComponents.includes(tag);
	const formsOf = (suffix: string) =>
		[...byTag.values()].flatMap((one) => {
			const tag = one.tag.slice(0, -suffix.length);
			return one.tag.endsWith(suffix) && isComponent(tag) ? [{ ...one, tag }] : [];
		});
	const forms = { markdown: formsOf("Markdown"), feed: formsOf("Feed") };
	const formTags = new Set([
		...forms.markdown.map(({ tag }) => `${tag}Markdown`),
		...forms.feed.map(({ tag }) => `${tag}Feed`),
	]);
	const components = [...byTag.values()]
		.filter(({ tag }) => !formTags.has(tag))
		.sort((a, b) => (a.tag < b.tag ? -1 : 1));
	return { components, forms };
}

const hasDefault = (modules: ReadonlyMap<string, ParsedModule>, { file }: CodeFile) =>
	modules.get(file)?.exports.includes("default") ?? false;

function checkDefaults(files: readonly CodeFile[], modules: ReadonlyMap<string, ParsedModule>): Diagnostic[] {
	return files
		.filter((one) => (one.use.kind !== "components" || isPageModule(one.file)) && !hasDefault(modules, one))
		.map(({ file }) => {
			const message = "This file has no default export, so it shows nothing. Write `export default function …`.";
			return createDiagnostic("owner-code", file, FILE_START, message);
		});
}

export const PACKAGE_FILES = ["package.json", "package-lock.json", "pnpm-lock.yaml", "yarn.lock", "bun.lock"];

/** Hashes the contents of all files and the result; `ownHash` leaves out the files elsewhere. */
async function hashCode(
	{ outsideFiles, ...code }: Omit<OwnerCode, "hash" | "ownHash" | "modules" | "bundles">,
	source: ContentSource,
	contentDir: string,
): Promise<Pick<OwnerCode, "hash" | "ownHash">> {
	const root = realPath(contentDir) ?? contentDir;
	const hash = createHash("sha256").update(JSON.stringify({ ...code, theme: code.theme?.css }));
	const addFile = async (file: string) => {
		const absolute = resolvePath(root, file);
		// The project may have been in another folder.
		hash.update(path.relative(root, absolute)).update(await readFile(/* turbopackIgnore: true */ absolute));
	};
	const digest = () => hash.copy().digest("hex").slice(0, 32);
	for (const file of code.files) await addFile(file);
	for (const file of PACKAGE_FILES) hash.update((await source.readTextFileIfPresent(file)) ?? "");
	const ownHash = digest();
	for (const file of outsideFiles) await addFile(file);
	return { ownHash, hash: digest() };
}
