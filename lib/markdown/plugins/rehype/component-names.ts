import type { Root } from "hast";
import type { VFile } from "vfile";
import { POST_LIST } from "@/lib/content/find-posts";
import { getContext, positionOf, positionOfCode } from "@/lib/markdown/compile-context";
import type { BodyMetadata } from "@/lib/markdown/compiled-post";
import { getPrograms, staticAttributes } from "@/lib/markdown/jsx";
import { declaredNames } from "@/lib/markdown/plugins/mdx/exports";
import { formatJsxName } from "@/lib/markdown/plugins/mdx/literal-code";
import type { Position } from "@/lib/utils/position";
import { visit, visitCode } from "@/lib/utils/visit";

type LiteralProps = BodyMetadata["components"][number]["props"];

function literalProps(attributes: Parameters<typeof staticAttributes>[0]): LiteralProps {
	const isLiteral = ([, value]: [string, unknown]) =>
		typeof value === "number" ? Number.isFinite(value) : ["string", "boolean"].includes(typeof value);
	return Object.fromEntries(Object.entries(staticAttributes(attributes)).filter(isLiteral)) as LiteralProps;
}

export function componentNames() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		const { metadata, expressions, exports } = context;
		const exported = new Set(exports.flatMap(declaredNames));
		const addComponent = (name: string, position: Position, props?: LiteralProps) => {
			if (!/^\p{Lu}|\./u.test(name) || exported.has(name)) return;
			metadata.components.push({ name, ...(props && { props }), ...position });
		};
		visit(tree, (node) => {
			if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
				expressions.push({ code: node.value, ...positionOf(node) });
			}
			if ((node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") && node.name) {
				addComponent(node.name, positionOf(node), node.name === POST_LIST ? literalProps(node.attributes) : undefined);
			}
			for (const program of getPrograms(node)) {
				visitCode(program, (codeNode) => {
					if (codeNode.type !== "JSXOpeningElement") return;
					addComponent(formatJsxName(codeNode.name), positionOfCode(codeNode, context) ?? positionOf(node));
				});
			}
		});
	};
}
