import type { Node, Program } from "estree-jsx";
import type { Root } from "mdast";
import type { MdxJsxAttribute, MdxJsxExpressionAttribute, MdxjsEsm } from "mdast-util-mdx";
import type { VFile } from "vfile";
import { METADATA_EXPORTS } from "@/lib/content/front-matter/exported-metadata";
import { resolveAssetUrl } from "@/lib/content/urls/resolve-url";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { constantDeclaration, valueToEstree } from "@/lib/markdown/estree";
import { getExpression, getPrograms, isExpression, isJsx, jsxAttribute, staticString } from "@/lib/markdown/jsx";
import { EXIT, SKIP, visit, visitCode } from "@/lib/utils/visit";
import { declaredNames, selectExports } from "./exports";
import { type Bindings, readImports } from "./imports";

const FRONT_MATTER_NAMES = ["frontMatter", "frontmatter"];
const URL_EXPRESSIONS = new Set(["Identifier", "MemberExpression", "CallExpression", "BinaryExpression"]);

/**
 * Resolves the imports of a body: files to their URLs, known components to shared ones, others to the modules that the body may import.
 * Keeps exported values and simple components. Removes and reports the rest.
 */
export function esm() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		const bindings: Bindings = {
			urls: new Map(),
			sizes: new Map(),
			components: new Map(),
			modules: new Set(),
			missing: new Set(),
			failed: new Set(),
		};
		const keys = new Set<string>();
		const isKnown = (name: string) => context.replacements.has(name) || context.ownComponents.has(name);
		const report = (node: Parameters<typeof positionOf>[0], message: string) =>
			context.diagnostics.push(createDiagnostic("mdx-esm", context.file, positionOf(node), message));
		const statements = tree.children.filter((node): node is MdxjsEsm => node.type === "mdxjsEsm");
		const ofMetadata = new Set(statements.flatMap(({ data }) => listMetadataNames(data?.estree)));
		for (const node of statements) {
			const found = node.data?.estree && readImports(node.data.estree, bindings, isKnown, context);
			if (!found) continue;
			for (const [message, position] of found.problems)
				context.diagnostics.push(createDiagnostic("mdx-import", context.file, position, message));
			context.exports.push(...found.declarations);
			for (const key of found.keys) keys.add(key);
			const unknown = found.unknown.filter((name) => !ofMetadata.has(name));
			if (unknown.length === 0) continue;
			report(node, `\`import\` of ${formatNames(unknown)} has no effect in a post. ${adviseOnImport(node.value)}`);
		}
		if (keys.size > 0) context.metadata.modules = [...keys];
		for (const [name, url] of bindings.urls) bindings.urls.set(name, resolveAssetUrl(context.file, url));
		for (const node of statements) {
			if (!node.data?.estree) continue;
			insertUrls(node.data.estree, bindings);
			const { kept, dropped } = selectExports(node.data.estree, bindings);
			context.exports.push(...kept);
			for (const name of dropped) bindings.missing.add(name);
			const useless = dropped.filter((name) => !METADATA_EXPORTS.includes(name));
			if (useless.length > 0) report(node, `\`export\` of ${formatNames(useless)} has no effect in a post. Delete it.`);
		}
		context.components = bindings.components;
		const exported = new Set(context.exports.flatMap(declaredNames));
		const frontMatterNames = new Set(FRONT_MATTER_NAMES.filter((name) => !exported.has(name)));
		visit(tree, (node) => {
			if (getPrograms(node).every((program) => !usesName(program, frontMatterNames))) return;
			const declarations = [...frontMatterNames].map((name) => constantDeclaration(name, context.frontMatter));
			context.exports.unshift(...declarations);
			return EXIT;
		});
		visit(tree, (node, index, parent) => {
			if (isJsx(node)) node.attributes = node.attributes.flatMap((attribute) => spreadImage(attribute, bindings));
			for (const program of getPrograms(node)) insertUrls(program, bindings);
			if (isJsx(node)) {
				const url = node.name ? bindings.urls.get(node.name) : undefined;
				if (url !== undefined) {
					node.name = "img";
					node.attributes.push({ type: "mdxJsxAttribute", name: "src", value: url });
				}
				node.attributes = node.attributes.filter((attribute) => {
					const expression = attribute.type === "mdxJsxExpressionAttribute" ? attribute : attribute.value;
					const program = expression && typeof expression === "object" ? expression.data?.estree : undefined;
					return !usesName(program, bindings.missing);
				});
			}
			if (!isExpression(node) || !parent || index === undefined) return;
			const uses = (names: ReadonlySet<string>) => getPrograms(node).some((program) => usesName(program, names));
			if (!uses(bindings.missing)) return;
			if (!uses(bindings.failed))
				report(
					node,
					"This expression uses an import or export that has no effect in a post, so it is left out. Write its value instead.",
				);
			parent.children.splice(index, 1);
			return [SKIP, index];
		});
	};
}

/** Components of an app have no path beside a post. */
function adviseOnImport(text: string): string {
	const [statement] = /\{[^}]*\}\s*from\s*["']@\/(?!theme\/)[^"']+["']/.exec(text) ?? [];
	return statement
		? `Write \`export ${statement}\` into a file in the folder \`components\`, and use it without an import.`
		: "Delete it; components in the folder `components` need no import.";
}

function formatNames(names: readonly string[]): string {
	return names.map((name) => `\`${name}\``).join(", ");
}

function listMetadataNames(program: Program | null | undefined): string[] {
	const names: string[] = [];
	for (const statement of program?.body ?? []) {
		const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : undefined;
		if (!declaration || !declaredNames(declaration).some((name) => METADATA_EXPORTS.includes(name))) continue;
		visitCode(declaration, (node) => void (node.type === "Identifier" && names.push(node.name)));
	}
	return names;
}

type Attribute = MdxJsxAttribute | MdxJsxExpressionAttribute;

/** Replaces `{...cover}`, for an imported image, with the attributes of an image. */
function spreadImage(attribute: Attribute, { urls, sizes }: Bindings): Attribute[] {
	if (attribute.type !== "mdxJsxExpressionAttribute") return [attribute];
	const object = getExpression(attribute.data?.estree);
	const [spread] = object?.type === "ObjectExpression" ? object.properties : [];
	const name = spread?.type === "SpreadElement" && spread.argument.type === "Identifier" ? spread.argument.name : "";
	if (!urls.has(name)) return [attribute];
	return Object.entries(imageProps(name, { urls, sizes })).map(([prop, value]) => jsxAttribute(prop, value));
}

/** Returns what an image component takes of an imported file. */
function imageProps(name: string, { urls, sizes }: Pick<Bindings, "urls" | "sizes">) {
	const { width, height } = sizes.get(name) ?? {};
	return { src: urls.get(name), ...(width && height && { width, height }) };
}

/**
 * Replaces references to imported files, `require("./a.png").default` and similar expressions with their URLs, and the sizes of imported
 * images with numbers.
 */
function insertUrls(program: Program, { urls, sizes }: Bindings): void {
	visitCode(program, (node, key, index, around) => {
		const parent = around as unknown as Record<string, unknown> | undefined;
		if (!parent || !key || !URL_EXPRESSIONS.has(node.type)) return;
		// The name of a property isn't a reference.
		if (key === "property" || (key === "key" && !parent.computed)) return;
		const isSpread = node.type === "Identifier" && urls.has(node.name) && /^(?:JSX)?Spread/.test(around?.type ?? "");
		const value = isSpread
			? imageProps(node.name, { urls, sizes })
			: (readSize(node, sizes) ?? staticString(node, urls));
		if (value === undefined || (node.type === "BinaryExpression" && urls.size === 0)) return;
		const literal = getExpression(valueToEstree(value));
		if (index === undefined) parent[key] = literal;
		else (parent[key] as unknown[])[index] = literal;
		return SKIP;
	});
}

/** Returns the value of `cover.width` or `cover.height`. */
function readSize(node: Node, sizes: Bindings["sizes"]): number | undefined {
	if (node.type !== "MemberExpression" || node.object.type !== "Identifier" || node.computed) return undefined;
	const name = node.property.type === "Identifier" ? node.property.name : "";
	return name === "width" || name === "height" ? sizes.get(node.object.name)?.[name] : undefined;
}

function usesName(program: Program | null | undefined, names: ReadonlySet<string>): boolean {
	let isUsed = false;
	if (program && names.size > 0)
		visitCode(program, (node, key) => {
			if (node.type === "Identifier" && key !== "property" && names.has(node.name)) isUsed = true;
		});
	return isUsed;
}
