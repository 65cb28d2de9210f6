import type { Program } from "estree-jsx";
import { SKIP as SKIP_CODE, visit as visitCode } from "estree-util-visit";
import type { Root } from "mdast";
import type { MdxjsEsm } from "mdast-util-mdx";
import { EXIT, SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { replacements } from "@/lib/markdown/dialects/components/registry";
import { constantDeclaration } from "@/lib/markdown/estree";
import { staticText } from "@/lib/markdown/static-values";
import { createDiagnostic } from "@/lib/utils/diagnostics";
import { exportsToKeep, namesOf } from "./exports";
import { type Bindings, readImports } from "./imports";
import { isExpression, isJsx, programsOf } from "./programs";

/** What Docusaurus and Astro call the front matter of a body, in its expressions. */
const FRONT_MATTER = ["frontMatter", "frontmatter"];

/**
 * Gives the names that a body imports a meaning: files become their addresses, well-known components ours. Exported
 * values and simple components stay. What can't be had is left out, and reported.
 */
export function esm() {
	return (tree: Root, file: VFile): undefined => {
		const body = getContext(file);
		const bindings: Bindings = { addresses: new Map(), components: new Map(), missing: new Set() };
		const report = (node: MdxjsEsm, message: string) =>
			body.diagnostics.push(createDiagnostic("mdx-esm", body.file, positionOf(node), message));
		const statements = tree.children.filter((node): node is MdxjsEsm => node.type === "mdxjsEsm");
		for (const node of statements) {
			const unknown = node.data?.estree ? readImports(node.data.estree, bindings, isKnown) : [];
			if (unknown.length === 0) continue;
			const names = unknown.map((name) => `\`${name}\``).join(", ");
			report(
				node,
				`\`import\` of ${names} has no effect in a post. Components of \`components/mdx\` are there without importing them.`,
			);
		}
		for (const node of statements) {
			if (!node.data?.estree) continue;
			writeAddresses(node.data.estree, bindings);
			const { kept, dropped } = exportsToKeep(node.data.estree, bindings);
			body.exports.push(...kept);
			for (const name of dropped) bindings.missing.add(name);
			if (dropped.length > 0) report(node, `\`export\` of ${dropped.join(", ")} has no effect in a post.`);
		}
		body.components = bindings.components;
		const exported = new Set(body.exports.flatMap(namesOf));
		const own = new Set(FRONT_MATTER.filter((name) => !exported.has(name)));
		visit(tree, (node) => {
			if (programsOf(node).every((program) => !uses(program, own))) return;
			body.exports.unshift(...[...own].map((name) => constantDeclaration(name, body.fields)));
			return EXIT;
		});
		visit(tree, (node, index, parent) => {
			for (const program of programsOf(node)) writeAddresses(program, bindings);
			if (isJsx(node)) {
				const address = node.name ? bindings.addresses.get(node.name) : undefined;
				if (address !== undefined) {
					node.name = "img";
					node.attributes.push({ type: "mdxJsxAttribute", name: "src", value: address });
				}
				node.attributes = node.attributes.filter((attribute) => {
					const program = attribute.type === "mdxJsxExpressionAttribute" ? attribute : attribute.value;
					return !(program && typeof program === "object" && uses(program.data?.estree, bindings.missing));
				});
			}
			if (!isExpression(node) || !parent || index === undefined) return;
			if (!programsOf(node).some((program) => uses(program, bindings.missing))) return;
			const message = "This is made with something that can't be imported into a post, and is left out.";
			body.diagnostics.push(createDiagnostic("mdx-esm", body.file, positionOf(node), message));
			parent.children.splice(index, 1);
			return [SKIP, index];
		});
	};
}

function isKnown(component: string): boolean {
	return Object.hasOwn(replacements, component);
}

/** Writes addresses where a program has the names of imported files, `require("./a.png").default` and the like. */
function writeAddresses(program: Program, { addresses }: Bindings): void {
	visitCode(program, (node, key, index, ancestors) => {
		const parent = ancestors.at(-1) as unknown as Record<string, unknown> | undefined;
		if (!parent || !key || node.type === "Literal" || node.type === "TemplateLiteral") return;
		// The name of a property is none of ours.
		if (key === "property" || (key === "key" && !parent.computed)) return;
		const value = staticText(node, addresses);
		if (value === undefined || (node.type === "BinaryExpression" && addresses.size === 0)) return;
		const literal = { type: "Literal", value, raw: JSON.stringify(value) };
		if (index === undefined) parent[key] = literal;
		else (parent[key] as unknown[])[index] = literal;
		return SKIP_CODE;
	});
}

function uses(program: Program | null | undefined, names: ReadonlySet<string>): boolean {
	let found = false;
	if (program && names.size > 0)
		visitCode(program, (node, key) => {
			if (node.type === "Identifier" && key !== "property" && names.has(node.name)) found = true;
		});
	return found;
}
