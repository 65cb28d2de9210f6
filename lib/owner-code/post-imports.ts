import { statSync } from "node:fs";
import path from "node:path";
import { isPageModule } from "@/lib/content/layout/file-kinds";
import { isOfDrafts } from "@/lib/content/layout/layout";
import type { ContentSource } from "@/lib/content/source/content-source";
import type { SourceFile } from "@/lib/content/source/read-source-files";
import { isWithin, realPath } from "@/lib/content/source/real-paths";
import type { Imports } from "@/lib/markdown/compile-options";
import { ASSET, isModuleName } from "@/lib/markdown/plugins/mdx/imports";
import { maskCode } from "@/lib/markdown/preprocess/mask-code";
import { joinPath, resolvePath } from "@/lib/utils/paths";
import { parseModules } from "./bundle";
import { hashFiles, isInstalled, listDependencies } from "./dependencies";
import { type LoadOptions, loadModules, type OwnerCode, PACKAGE_FILES } from "./read-owner-code";
import { PACKAGE_KEY } from "./resolve-imports";

/** The modules that posts import. */
export interface PostImports {
	/** What each post with imports can import, by its file in the layout of this blog. */
	byPost: ReadonlyMap<string, Imports>;
	/** The keys of the modules that can be loaded. */
	keys: readonly string[];
	/** Imports that Next can't resolve, as in the owner's code. */
	aliases: OwnerCode["aliases"];
	/** All files of the modules, relative to the content folder. */
	files: readonly string[];
	/** Absolute paths of the files elsewhere on which the modules depend. */
	outsideFiles: readonly string[];
	/** The exports that Node.js loaded, by key. */
	modules: OwnerCode["modules"];
	/** The files with the code of `modules`, absolute. */
	bundles: readonly string[];
}

export const NO_IMPORTS: PostImports = {
	byPost: new Map(),
	aliases: [],
	keys: [],
	files: [],
	outsideFiles: [],
	modules: {},
	bundles: [],
};

const IMPORT = /^import\s+[\w$*{][^"';]{0,2000}?[\s}]from\s*["']([^"'\n]+)["']/gm;
const MODULE_FILE = /\.(?:[cm]?[jt]sx?|json)$/;
const ENDINGS = [
	"",
	".tsx",
	".ts",
	".jsx",
	".js",
	".mjs",
	".json",
	"/index.tsx",
	"/index.ts",
	"/index.jsx",
	"/index.js",
];

/** The names in the imports of texts, which are the same objects while their files are unchanged. */
const namesByText = new WeakMap<SourceFile, readonly string[]>();

/** Lists the modules that a post may import, as its imports name them. A line of its text may look like an import. */
export function listImportedNames(file: SourceFile): readonly string[] {
	const known = namesByText.get(file);
	const names = known ?? listImports(file.source).modules;
	if (!known) namesByText.set(file, names);
	return names;
}

/** Lists what follows `from` in imports outside of code blocks: the names of modules, and of files such as images. */
export function listImports(text: string): { modules: string[]; files: string[] } {
	if (text.search(IMPORT) < 0) return { modules: [], files: [] };
	const imports = maskCode(text, { indented: false }).matchAll(IMPORT);
	const names = [...new Set(Array.from(imports, ([, name = ""]) => name))];
	return { modules: names.filter(isModuleName), files: names.filter((name) => ASSET.test(name)) };
}

/** Finds, parses and loads the modules that posts import. The posts must be trusted to run code. */
export async function readPostImports(
	posts: readonly SourceFile[],
	source: ContentSource,
	options: LoadOptions,
): Promise<PostImports> {
	const importing = posts.filter((post) => listImportedNames(post).length > 0);
	if (importing.length === 0) return NO_IMPORTS;
	const root = realPath(options.contentDir) ?? options.contentDir;
	const found = importing.map((post) => {
		const onDisk = source.diskPath(post.file);
		return {
			file: post.file,
			names: listImportedNames(post).map((name) => ({ name, ...findModule(name, onDisk, root) })),
		};
	});
	const wanted = [...new Set(found.flatMap(({ names }) => names.flatMap(({ key }) => key ?? [])))].sort();
	const parsed = await parseModules(wanted, options);
	const loaded = await loadModules(parsed.modules, options);
	const { outsideFiles } = await listDependencies([], parsed.packageFiles, options.contentDir);
	const packages = await hashFiles([...PACKAGE_FILES.map((file) => joinPath(root, file)), ...outsideFiles], root);
	const imports = new Map<string, Imports[string]>();
	const files: string[] = [];
	for (const { file: key, inputs, exports } of loaded.usable) {
		const own = await listDependencies(key.startsWith(PACKAGE_KEY) ? [] : inputs, [], options.contentDir);
		files.push(...own.files);
		const hash = await hashFiles(
			own.files.map((file) => resolvePath(root, file)),
			root,
			packages,
		);
		imports.set(key, { key, hash, exports: loaded.modules[key] ? Object.keys(loaded.modules[key]) : exports });
	}
	const problems = new Map<string, string>();
	for (const key of wanted.filter((one) => !imports.has(one))) {
		// One by one, as an error can be in a file that several modules import.
		const [parseError] = (await parseModules([key], options)).diagnostics;
		const error = parseError ?? loaded.diagnostics.find(({ file }) => file === key) ?? loaded.diagnostics[0];
		const place = error?.file.startsWith(PACKAGE_KEY) ? "" : ` (\`${error?.file}:${error?.line}\`)`;
		problems.set(key, `${error?.message}${place}`);
	}
	const byPost = found.map(({ file, names }) => {
		const entries = names.map(({ name, key = "", problem }) => {
			const reason = problem ?? `\`${name}\` can't be imported: ${problems.get(key)}`;
			return [name, imports.get(key) ?? { problem: reason }] as const;
		});
		return [file, Object.fromEntries(entries)] as const;
	});
	return {
		byPost: new Map(byPost),
		aliases: parsed.aliases,
		keys: [...imports.keys()],
		files: [...new Set(files)].sort(),
		outsideFiles,
		modules: loaded.modules,
		bundles: loaded.bundles,
	};
}

/** Describes an import from a folder of drafts, whose files no post elsewhere may publish. */
export function describeDraftImport(name: string): string {
	return `\`${name}\` can't be imported, as it is in a folder of drafts. Move it beside the post.`;
}

/** Finds the module of a name in an import of a post, whose file is relative to the content folder. */
function findModule(name: string, post: string, root: string): { key?: string; problem?: string } {
	if (!/^\.{1,2}(?:\/|$)/.test(name)) return { key: PACKAGE_KEY + name };
	const target = path.posix.join(path.posix.dirname(post), name);
	const file = ENDINGS.map((ending) => target + ending).find((one) =>
		statSync(joinPath(root, one), { throwIfNoEntry: false })?.isFile(),
	);
	if (file === undefined) return { problem: `No file \`${name}\`. Add it, or fix the path.` };
	const real = realPath(joinPath(root, file)) ?? root;
	if (!isWithin(root, real) || isInstalled(path.relative(root, real)))
		return { problem: `\`${name}\` leads out of the content folder. Copy the file into it.` };
	const own = path.relative(root, real).replaceAll("\\", "/");
	if (isOfDrafts(own, post)) return { problem: describeDraftImport(name) };
	if (!MODULE_FILE.test(file))
		return { problem: `\`${name}\` can't be imported: only TypeScript, JavaScript, JSON and images can.` };
	if (isPageModule(own))
		return {
			problem: `\`${name}\` is a page of its own. Rename it to \`_${path.posix.basename(own)}\`, so that it is only imported.`,
		};
	return { key: own };
}
