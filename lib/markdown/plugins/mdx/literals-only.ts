import type { Node } from "estree-jsx";
import type { PhrasingContent, Root } from "mdast";
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from "mdast-util-mdx";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { getContext, positionOf, positionOfCode } from "@/lib/markdown/compile-context";
import { getExpression, isExpression, isJsx, jsxAttribute, staticValue } from "@/lib/markdown/jsx";
import { isRecord } from "@/lib/utils/collections";
import { FILE_START, type Position } from "@/lib/utils/position";
import { SKIP, visit } from "@/lib/utils/visit";
import { evaluateExports, toText, type Values } from "./exports";
import { isComponentMember, isLiteralCode } from "./literal-code";

const REMEDY = "Write its value instead, or allow code with `trust:` in `site.yml`.";

/**
 * Replaces the expressions of a body that may not run code with their values, if these are in the text: `{1 + 1}`, `{frontMatter.title}`,
 * `{name}` of `export const name = "Ada"`. Removes and reports all other code.
 */
export function literalsOnly() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		const report = (position: Position, what: string) =>
			context.diagnostics.push(
				createDiagnostic(
					"mdx-code",
					context.file,
					position,
					`${what} is left out, as this post may not run code. ${REMEDY}`,
				),
			);
		const { values, unknown } = evaluateExports(context.exports);
		for (const { name, statement } of unknown)
			report(positionOfCode(statement, context) ?? FILE_START, `\`export\` of \`${name}\``);
		context.exports = [];
		visit(tree, (node, index, parent) => {
			if (!parent || index === undefined) return;
			if (isJsx(node)) {
				if (node.name?.includes(".") && !isComponentMember(node.name)) {
					report(positionOf(node), `The tag \`<${node.name}>\``);
					parent.children.splice(index, 1, ...(node.children as PhrasingContent[]));
					return [SKIP, index];
				}
				node.attributes = node.attributes.flatMap((attribute) => evaluateAttribute(attribute, node, values, report));
				return;
			}
			if (!isExpression(node)) return;
			const expression = getExpression(node.data?.estree);
			if (!expression || (node.data?.estree && isElement(expression) && isLiteralCode(node.data.estree))) return;
			const text = toText(staticValue(expression, values));
			if (text === undefined) report(positionOf(node), `\`{${shorten(node.value)}}\``);
			parent.children.splice(
				index,
				1,
				...(text ? [{ type: "text" as const, value: text, position: node.position }] : []),
			);
			return [SKIP, index + (text ? 1 : 0)];
		});
	};
}

type ReportCode = (position: Position, what: string) => void;

type Attribute = MdxJsxAttribute | MdxJsxExpressionAttribute;

/** Returns an attribute with a literal value; none if its value needs code, several for a spread object. */
function evaluateAttribute(
	attribute: Attribute,
	element: { name: string | null; position?: Root["position"] },
	values: Values,
	report: ReportCode,
): Attribute[] {
	const expression = attribute.type === "mdxJsxExpressionAttribute" ? attribute : attribute.value;
	if (!expression || typeof expression !== "object") return [attribute];
	const estree = expression.data?.estree;
	const code = attribute.type === "mdxJsxAttribute" ? attribute.name : shorten(attribute.value);
	if (attribute.type === "mdxJsxAttribute" && estree && isLiteralCode(estree)) return [attribute];
	const node = attribute.type === "mdxJsxAttribute" ? getExpression(estree) : getSpread(estree);
	const value = staticValue(node, values);
	const isEmptied = node?.type === "ObjectExpression" && node.properties.length > 0 && isEmpty(value);
	if (isEmptied || !isKnown(value)) report(positionOf(element), `\`${code}\` of \`<${element.name ?? ""}>\``);
	if (value === undefined) return [];
	if (attribute.type === "mdxJsxAttribute")
		return [{ ...jsxAttribute(attribute.name, value), position: attribute.position }];
	return isRecord(value) ? Object.entries(value).map(([name, one]) => jsxAttribute(name, one)) : [];
}

function getSpread(program: Parameters<typeof getExpression>[0]): Node | undefined {
	const expression = getExpression(program);
	const [property] = expression?.type === "ObjectExpression" ? expression.properties : [];
	return property?.type === "SpreadElement" ? property.argument : undefined;
}

/** Tells whether all parts of a value are known; parts that are functions, for example, are `undefined`. */
function isKnown(value: unknown): boolean {
	if (Array.isArray(value)) return value.every(isKnown);
	return isRecord(value) ? Object.values(value).every(isKnown) : value !== undefined;
}

function isEmpty(value: unknown): boolean {
	return isRecord(value) && Object.keys(value).length === 0;
}

function isElement({ type }: Node): boolean {
	return type === "JSXElement" || type === "JSXFragment";
}

function shorten(code: string): string {
	const line = code.trim().replace(/\s+/g, " ");
	return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
