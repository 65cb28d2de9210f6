import path from "node:path/posix";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { positionOf } from "@/lib/markdown/compile-context";
import type { ElementCompiler } from "@/lib/markdown/element-compiler";
import { jsxAttribute, jsxElement, staticAttributes } from "@/lib/markdown/jsx";
import { type Embeds, listEmbeddedUrls, readEmbeds } from "./embeds-file";

export const compile: ElementCompiler<Embeds> = {
	prepare: async ({ post: { file, body }, source }) => {
		const urls = listEmbeddedUrls(body);
		const stored = urls.length > 0 ? await readEmbeds(source, path.dirname(file)) : {};
		return Object.fromEntries(urls.flatMap((url) => (stored[url] ? [[url, stored[url]]] : [])));
	},
	/** Gives an embed what is stored of its page. */
	transform: (element, embeds, context) => {
		const { url: own, src, href, link, title } = staticAttributes(element.attributes);
		// Components of this name in other systems have the URL in one of these.
		const url = own ?? src ?? href ?? link;
		if (typeof url !== "string") return;
		if (own === undefined) element.attributes.push(jsxAttribute("url", url));
		const position = positionOf(element);
		context.metadata.links.push({ url, ...position });
		const stored = embeds?.[url];
		if (!stored) {
			const message = `Nothing is stored of ${url}, so it is a plain link. Run \`quire embed\`.`;
			context.diagnostics.push(createDiagnostic("embed-missing", context.file, position, message));
			return;
		}
		const { site, image, isVideo } = stored;
		const props = { ...(title === undefined && { title: stored.title }), site, isVideo };
		for (const [name, value] of Object.entries(props)) {
			if (value !== undefined) element.attributes.push(jsxAttribute(name, value));
		}
		// The title beside it describes the page.
		const picture =
			image && jsxElement("img", { src: `./${image}`, alt: "", role: "presentation" }, [], element.position);
		element.children = (picture ? [picture] : []) as typeof element.children;
	},
	// The link of the title covers the picture.
	imageProps: { inLink: true },
};
