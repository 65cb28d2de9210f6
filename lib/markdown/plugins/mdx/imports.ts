import type { ImportDeclaration, Program, Statement } from "estree-jsx";
import { resolveStaticFolder } from "@/lib/content/urls/resolve-url";
import { type CompileContext, positionOfCode } from "@/lib/markdown/compile-context";
import { moduleDeclaration } from "@/lib/markdown/estree";
import { FILE_START, type Position } from "@/lib/utils/position";
import { suggestOrList } from "@/lib/utils/suggest";

export interface Bindings {
	urls: Map<string, string>;
	/** The sizes of imported images in pixels. */
	sizes: Map<string, { width: number; height: number }>;
	components: Map<string, string>;
	/** Local names of imports from modules. */
	modules: Set<string>;
	/** Local names of imports without an effect, and of those that can't be resolved. */
	missing: Set<string>;
	/** Local names of imports that are reported. */
	failed: Set<string>;
}

interface FoundImports {
	/** Local names of imports without an effect. */
	unknown: string[];
	/** Where imports fail, by the message. */
	problems: Map<string, Position>;
	/** Declarations of what is imported from modules. */
	declarations: Statement[];
	/** The keys of these modules. */
	keys: string[];
}

/** Matches the files whose URL an import gives, as in `import photo from "./photo.jpg"`. */
export const ASSET = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|mp4|webm|mov|ogg|mp3|wav|pdf|zip)(?:\?[\w=&]*)?$/i;
const UNNEEDED_MODULE = /^(?:react|react-dom|preact|@mdx-js\/react)(?:\/|$)/;
/** Matches imports from the theme or the aliases of another system, which are replaced by components of this blog. */
const FOREIGN_MODULE = /^(?:@(?:theme|docusaurus|site|generated)\/|[@~#]\/|next\/|astro:|!)/;

/** Tells whether a post may get a module for the text after `from`. */
export function isModuleName(source: string): boolean {
	return !ASSET.test(source) && !UNNEEDED_MODULE.test(source) && !FOREIGN_MODULE.test(source);
}

/** Adds the imports of a program to `bindings`. The context has no `imports` for a body that gets no modules. */
export function readImports(
	program: Program,
	{ urls, sizes, components, modules, missing, failed }: Bindings,
	isKnownComponent: (name: string) => boolean,
	context: CompileContext,
): FoundImports {
	const { imports, sharedComponents } = context;
	const found: FoundImports = { unknown: [], problems: new Map(), declarations: [], keys: [] };
	for (const statement of program.body) {
		if (statement.type !== "ImportDeclaration") continue;
		const written = String(statement.source.value);
		const imported = imports && Object.hasOwn(imports, written) ? imports[written] : undefined;
		const source = written.replace(/^!!?.*!/, "");
		const fail = (local: string, message: string) => {
			failed.add(local);
			if (!found.problems.has(message)) found.problems.set(message, positionOfCode(statement, context) ?? FILE_START);
		};
		for (const specifier of statement.specifiers) {
			const local = specifier.local.name;
			const isDefault = specifier.type === "ImportDefaultSpecifier";
			const name = isDefault ? "default" : importedName(specifier);
			if (ASSET.test(source) && imported && "problem" in imported) {
				missing.add(local);
				fail(local, imported.problem);
			} else if (isDefault && ASSET.test(source)) {
				urls.set(local, resolveStaticFolder(source.replace(/\?.*$/, "")));
				if (imported && "width" in imported) sizes.set(local, imported);
			} else if (imported && "key" in imported) {
				const { key, hash, exports } = imported;
				if (name !== undefined && exports.length > 0 && !exports.includes(name)) {
					missing.add(local);
					fail(local, `\`${source}\` has no export \`${name}\`.${suggestOrList(name, exports)}`);
				} else {
					modules.add(local);
					found.keys.push(key);
					found.declarations.push(moduleDeclaration(local, key, hash, name));
				}
			} else if (/^\p{Lu}/u.test(local) && !UNNEEDED_MODULE.test(source)) {
				const component = componentName(name, source, local);
				components.set(local, component);
				const isKnown = isKnownComponent(component);
				if (imported && "problem" in imported && !isKnown && !sharedComponents.has(component))
					fail(local, imported.problem);
				else if (/^(?:\.|[@~]\/|@site\/)/.test(source) && !isKnown) found.unknown.push(local);
			} else {
				missing.add(local);
				if (imported && "problem" in imported) fail(local, imported.problem);
				else if (!UNNEEDED_MODULE.test(source) && !/^use[A-Z]/.test(local)) found.unknown.push(local);
			}
		}
	}
	return found;
}

/** Returns the name of an export; `undefined` for a namespace. */
function importedName(specifier: ImportDeclaration["specifiers"][number]): string | undefined {
	if (specifier.type !== "ImportSpecifier") return undefined;
	const { imported } = specifier;
	return imported.type === "Identifier" ? imported.name : String(imported.value);
}

/** Returns the original name of an imported component: `Image` of `{ Image as Picture }`, `TabItem` of `@theme/TabItem`. */
function componentName(imported: string | undefined, source: string, local: string): string {
	if (imported && imported !== "default") return imported;
	const filename = /([^/]+?)(?:\.\w+)?$/.exec(source)?.[1] ?? local;
	return source.startsWith("@theme/") || source.startsWith("@docusaurus/") ? filename : local;
}
