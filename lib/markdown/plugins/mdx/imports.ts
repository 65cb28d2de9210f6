import type { Program } from "estree-jsx";
import { resolveStaticFolder } from "@/lib/markdown/static-folders";

/** What the imports and exports of a body give its names. */
export interface Bindings {
	/** Addresses of files, by the name of their import. */
	addresses: Map<string, string>;
	/** Names of components, by the name of their import. */
	components: Map<string, string>;
	/** Imports that nothing here stands for. */
	missing: Set<string>;
}

const FILE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|mp4|webm|mov|ogg|mp3|wav|pdf|zip)(?:\?[\w=&]*)?$/i;
/** Modules that a body names without having a use for them. */
const NEEDLESS = /^(?:react|react-dom|preact|@mdx-js\/react)(?:\/|$)/;

/** Reads the import statements of a program; the result is what of it nothing stands for. */
export function readImports(
	program: Program,
	{ addresses, components, missing }: Bindings,
	isKnown: (component: string) => boolean,
): string[] {
	const unknown: string[] = [];
	for (const statement of program.body) {
		if (statement.type !== "ImportDeclaration") continue;
		const from = String(statement.source.value).replace(/^!!?.*!/, "");
		for (const specifier of statement.specifiers) {
			const local = specifier.local.name;
			const isDefault = specifier.type === "ImportDefaultSpecifier";
			if (isDefault && FILE.test(from)) addresses.set(local, resolveStaticFolder(from.replace(/\?.*$/, "")));
			else if (/^\p{Lu}/u.test(local) && !NEEDLESS.test(from)) {
				const name = nameOf(specifier, from, local);
				components.set(local, name);
				if (/^(?:\.|[@~]\/|@site\/)/.test(from) && !isKnown(name)) unknown.push(local);
			} else {
				missing.add(local);
				if (!NEEDLESS.test(from) && !/^use[A-Z]/.test(local)) unknown.push(local);
			}
		}
	}
	return unknown;
}

interface Specifier {
	type: string;
	imported?: { type: string; name?: string };
}

/** `import { Image as Picture }` is `Image`, and what is in `@theme/TabItem` is `TabItem`. */
function nameOf(specifier: Specifier, from: string, local: string): string {
	const named = specifier.imported?.name;
	if (named && named !== "default") return named;
	const file = /([^/]+?)(?:\.\w+)?$/.exec(from)?.[1] ?? local;
	return from.startsWith("@theme/") || from.startsWith("@docusaurus/") ? file : local;
}
