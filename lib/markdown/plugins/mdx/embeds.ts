import type { Root } from "mdast";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { isJsx, jsxAttribute, jsxElement, staticAttributes } from "@/lib/markdown/jsx";
import { visit } from "@/lib/utils/visit";

const EMBED = "Embed";

/** Gives each embed what is stored of its page. */
export function embeds() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		visit(tree, (node) => {
			if (!isJsx(node) || node.name !== EMBED || context.ownComponents.has(EMBED)) return;
			const { url: own, src, href, link, title } = staticAttributes(node.attributes);
			// Components of this name in other systems have the URL in one of these.
			const url = own ?? src ?? href ?? link;
			if (typeof url !== "string") return;
			if (own === undefined) node.attributes.push(jsxAttribute("url", url));
			const position = positionOf(node);
			context.metadata.links.push({ url, ...position });
			const stored = context.embeds[url];
			if (!stored) {
				const message = `Nothing is stored of ${url}, so it is a plain link. Run \`quire embed\`.`;
				context.diagnostics.push(createDiagnostic("embed-missing", context.file, position, message));
				return;
			}
			const { site, image, isVideo } = stored;
			const props = { ...(title === undefined && { title: stored.title }), site, isVideo };
			for (const [name, value] of Object.entries(props)) {
				if (value !== undefined) node.attributes.push(jsxAttribute(name, value));
			}
			// The title beside it says what it is.
			const picture =
				image && jsxElement("img", { src: `./${image}`, alt: "", role: "presentation" }, [], node.position);
			node.children = (picture ? [picture] : []) as typeof node.children;
		});
	};
}
