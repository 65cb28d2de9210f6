import type { Program } from "estree-jsx";
import { resolveStaticFolder } from "@/lib/markdown/plugins/rehype/urls";

export interface Bindings {
	urls: Map<string, string>;
	components: Map<string, string>;
	/** Local names of imports that can't be resolved. */
	missing: Set<string>;
}

const ASSET = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|mp4|webm|mov|ogg|mp3|wav|pdf|zip)(?:\?[\w=&]*)?$/i;
const UNNEEDED_MODULE = /^(?:react|react-dom|preact|@mdx-js\/react)(?:\/|$)/;

/** Adds the imports of a program to `bindings`, and returns the local names of imports without an effect. */
export function readImports(
	program: Program,
	{ urls, components, missing }: Bindings,
	isKnownComponent: (name: string) => boolean,
): string[] {
	const unknown: string[] = [];
	for (const statement of program.body) {
		if (statement.type !== "ImportDeclaration") continue;
		const source = String(statement.source.value).replace(/^!!?.*!/, "");
		for (const specifier of statement.specifiers) {
			const local = specifier.local.name;
			const isDefault = specifier.type === "ImportDefaultSpecifier";
			if (isDefault && ASSET.test(source)) urls.set(local, resolveStaticFolder(source.replace(/\?.*$/, "")));
			else if (/^\p{Lu}/u.test(local) && !UNNEEDED_MODULE.test(source)) {
				const name = componentName(specifier, source, local);
				components.set(local, name);
				if (/^(?:\.|[@~]\/|@site\/)/.test(source) && !isKnownComponent(name)) unknown.push(local);
			} else {
				missing.add(local);
				if (!UNNEEDED_MODULE.test(source) && !/^use[A-Z]/.test(local)) unknown.push(local);
			}
		}
	}
	return unknown;
}

interface Specifier {
	type: string;
	imported?: { type: string; name?: string };
}

/** Returns the original name of an imported component: `Image` of `{ Image as Picture }`, `TabItem` of `@theme/TabItem`. */
function componentName(specifier: Specifier, source: string, local: string): string {
	const imported = specifier.imported?.name;
	if (imported && imported !== "default") return imported;
	const filename = /([^/]+?)(?:\.\w+)?$/.exec(source)?.[1] ?? local;
	return source.startsWith("@theme/") || source.startsWith("@docusaurus/") ? filename : local;
}
