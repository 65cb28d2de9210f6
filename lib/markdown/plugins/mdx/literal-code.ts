import type { Node, Program } from "estree-jsx";
import type { Nodes, Root } from "hast";
import { getPrograms } from "@/lib/markdown/jsx";
import { visit, visitCode } from "@/lib/utils/visit";

/** The syntax of literals and of JSX whose values are literals. None of it calls, reads or assigns anything. */
const LITERAL_SYNTAX = new Set([
	// Comments
	"Block",
	"Line",
	"Program",
	"ExpressionStatement",
	"EmptyStatement",
	"Literal",
	"TemplateLiteral",
	"TemplateElement",
	"ArrayExpression",
	"ObjectExpression",
	"Property",
	"JSXElement",
	"JSXFragment",
	"JSXOpeningElement",
	"JSXClosingElement",
	"JSXOpeningFragment",
	"JSXClosingFragment",
	"JSXAttribute",
	"JSXText",
	"JSXExpressionContainer",
	"JSXEmptyExpression",
	"JSXIdentifier",
	"JSXMemberExpression",
	"JSXNamespacedName",
]);

/** Tells whether code consists of literals and of JSX with literal values, so that evaluating it runs nothing. */
export function isLiteralCode(code: Node): boolean {
	let isLiteral = true;
	visitCode(code, (node, key) => {
		const isName = node.type === "Identifier" && key === "key";
		if (!isName && !LITERAL_SYNTAX.has(node.type)) isLiteral = false;
		if (node.type === "TemplateLiteral" && node.expressions.length > 0) isLiteral = false;
		if (node.type === "Property" && (node.kind !== "init" || node.computed || node.method || node.shorthand))
			isLiteral = false;
		if (isName && node.name === "__proto__") isLiteral = false;
		if (node.type === "Literal" && node.value === "__proto__" && key === "key") isLiteral = false;
		if (node.type === "JSXMemberExpression" && !isComponentMember(formatJsxName(node))) isLiteral = false;
	});
	return isLiteral;
}

/** Returns the name of a JSX tag in code, such as `Tabs.Item`. */
export function formatJsxName(name: Node): string {
	switch (name.type) {
		case "JSXIdentifier":
			return name.name;
		case "JSXMemberExpression":
			return `${formatJsxName(name.object)}.${name.property.name}`;
		case "JSXNamespacedName":
			return `${name.namespace.name}:${name.name.name}`;
		default:
			return "";
	}
}

/**
 * Tells whether a tag with dots names a component: `Tabs.Item`, but not `constructor.constructor`, a property of every JavaScript object.
 */
export function isComponentMember(name: string): boolean {
	return name.split(".").every((part) => /^\p{Lu}/u.test(part));
}

/** Throws if a compiled tree has code other than literals: a safeguard that doesn't depend on earlier plugins. */
export function assertLiteralCode() {
	return (tree: Root): undefined => {
		visit(tree, (node: Nodes) => {
			const programs: Program[] = getPrograms(node);
			if (node.type === "mdxjsEsm" || !programs.every(isLiteralCode))
				throw new Error("This body has code that its `trust` doesn't allow.");
		});
	};
}
