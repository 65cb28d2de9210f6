import type { Paragraph, PhrasingContent, Root } from "mdast";
import { type ContainerDirective, directiveFromMarkdown } from "mdast-util-directive";
import { toString as textOf } from "mdast-util-to-string";
import { directive } from "micromark-extension-directive";
import type { Processor } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { findCalloutKind } from "@/lib/markdown/callout-kinds";
import { labelOf } from "@/lib/markdown/dialects/components/create";
import { jsxElement } from "@/lib/markdown/plugins/mdx/jsx";

/** Reads blocks between colons (`:::note`): remarks, `details`, and blocks of the author's own, which get their name as class. */
export function admonitions(this: Processor) {
	const data = this.data() as Record<"micromarkExtensions" | "fromMarkdownExtensions", unknown[] | undefined>;
	// Colons inside a line, and two at the start of one, are prose.
	const { flow } = directive();
	const [container] = [flow?.[58] ?? []].flat();
	data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { flow: { 58: container } }];
	data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()];
	return (tree: Root): undefined => {
		visit(tree, "containerDirective", (node, index, parent) => {
			if (!parent || index === undefined) return;
			parent.children[index] = blockOf(node) as never;
			// There may be more blocks in it.
			return [SKIP, index];
		});
	};
}

function blockOf({ name, attributes, children, position }: ContainerDirective) {
	const label = children.find(isLabel);
	const content = children.filter((child) => !isLabel(child)) as Parameters<typeof jsxElement>[2];
	const inside = label?.children ?? titleIn(attributes);
	const { class: classes, id } = attributes ?? {};
	if (/^(?:details|collapse|spoiler|expand)$/i.test(name)) {
		const summary = { type: "paragraph", data: { hName: "summary" }, children: inside ?? [text(capital(name))] };
		return jsxElement("Details", {}, [summary as never, ...content], position);
	}
	if (name === "quire-tabs") return jsxElement("Tabs", {}, content, position);
	if (name === "quire-tab") return jsxElement("Tab", { label: label && textOf(label) }, content, position);
	if (name === "blockquote") {
		const source: PhrasingContent[] = inside ? [text("— "), ...inside] : [];
		return { type: "blockquote", children: [...content, { type: "paragraph", children: source }], position };
	}
	const kind = findCalloutKind(name);
	const words = inside ?? (kind?.label ? [text(kind.label)] : undefined);
	const head = words ? [labelOf(words)] : [];
	if (!kind) {
		const hProperties = { className: [name, ...(classes?.split(/\s+/) ?? [])], id: id ?? undefined };
		return { type: "blockquote", data: { hName: "div", hProperties }, children: [...head, ...content], position };
	}
	return jsxElement(
		"Callout",
		{ type: kind.type, labelled: words ? 1 : undefined },
		[...head, ...content] as never,
		position,
	);
}

function isLabel(child: ContainerDirective["children"][number]): child is Paragraph {
	return child.type === "paragraph" && child.data?.directiveLabel === true;
}

function titleIn(attributes: ContainerDirective["attributes"]): PhrasingContent[] | undefined {
	return attributes?.title ? [text(attributes.title)] : undefined;
}

function text(value: string): PhrasingContent {
	return { type: "text", value };
}

function capital(name: string): string {
	return name.charAt(0).toUpperCase() + name.slice(1);
}
