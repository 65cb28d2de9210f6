import { type DefaultTreeAdapterTypes, html as htmlSpec, parse } from "parse5";
import { type ConvertProperty, convertFlight, convertPayload } from "@/lib/next/internals/flight";
import { findAppLink } from "@/lib/utils/app-links";
import {
	addBasePath,
	addBasePathToCss,
	addBasePathToLink,
	addBasePathToSrcSet,
	type BasePath,
	isRoot,
	LINK_ATTRIBUTES,
	URL_ATTRIBUTES,
} from "@/lib/utils/base-path";
import { applyEdits, type Edit } from "@/lib/utils/edits";
import { escapeHtml, SRCSET_ATTRIBUTES } from "@/lib/utils/html";

const IMAGE_FILE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
const REFRESH = /^(\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?)(\/.*)$/i;

/** Adds the base path to all URLs of a page that are paths of the blog, also in its styles and frames, and in HTML that owners and authors write. */
export function addBasePathToHtml(html: string, basePath: BasePath): string {
	if (isRoot(basePath)) return html;
	const edits: Edit[] = [];
	const visit = (node: DefaultTreeAdapterTypes.Node): void => {
		if ("tagName" in node) edits.push(...editAttributes(html, node, basePath), ...editStyle(html, node, basePath));
		if ("content" in node) visit(node.content);
		if ("childNodes" in node) for (const child of node.childNodes) visit(child);
	};
	// Without scripting, the content of <noscript> is parsed as elements.
	visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
	return applyEdits(html, edits);
}

/** Adds the base path to the flight payload of a page, from which React renders it again in the browser unless it is static. */
export function addBasePathToFlight(html: string, basePath: BasePath): string {
	return isRoot(basePath) ? html : convertFlight(html, propertyConverter(basePath));
}

/** Adds the base path to a flight payload by itself, which the development server sends when a page changes. */
export function addBasePathToPayload(payload: string, basePath: BasePath): string {
	return convertPayload(payload, propertyConverter(basePath));
}

function propertyConverter(basePath: BasePath): ConvertProperty {
	return (tagName, name, value) =>
		tagName === "style" && name === "children"
			? addBasePathToCss(value, basePath)
			: addBasePathToAttribute(tagName, name, value, basePath);
}

function editAttributes(html: string, element: DefaultTreeAdapterTypes.Element, basePath: BasePath): Edit[] {
	return Object.entries(element.sourceCodeLocation?.attrs ?? {}).flatMap(([name, { startOffset, endOffset }]) => {
		const attribute = element.attrs.find((one) => (one.prefix ? `${one.prefix}:${one.name}` : one.name) === name);
		const value = attribute?.value ?? "";
		const changed =
			name === "srcdoc"
				? addBasePathToHtml(value, basePath)
				: addBasePathToAttribute(element.tagName, name, value, basePath);
		if (changed === value) return [];
		// The source may have the name in another case: React writes `srcSet`.
		const sourceName = html.slice(startOffset, startOffset + name.length);
		return [{ start: startOffset, end: endOffset, text: `${sourceName}="${escapeHtml(changed)}"` }];
	});
}

function editStyle(
	html: string,
	{ tagName, namespaceURI, childNodes }: DefaultTreeAdapterTypes.Element,
	basePath: BasePath,
): Edit[] {
	if (tagName !== "style" || namespaceURI !== htmlSpec.NS.HTML) return [];
	return childNodes.map(({ sourceCodeLocation }) => {
		const { startOffset: start = 0, endOffset: end = 0 } = sourceCodeLocation ?? {};
		return { start, end, text: addBasePathToCss(html.slice(start, end), basePath) };
	});
}

/** Adds the base path to the URLs in an attribute of HTML or SVG. `name` is that of HTML or of React. */
function addBasePathToAttribute(tagName: string, name: string, value: string, basePath: BasePath): string {
	const attribute = name.toLowerCase();
	if (LINK_ATTRIBUTES.has(`${tagName} ${attribute}`)) return addBasePathToLink(value, basePath);
	// React preloads images by a <link>.
	const isImage = attribute === "src" ? tagName === "img" : tagName === "link" && IMAGE_FILE.test(value);
	const appImage = isImage && basePath.app && findAppLink(value, basePath.app);
	if (appImage) return appImage;
	if (URL_ATTRIBUTES.has(attribute)) return addBasePath(value, basePath);
	if (SRCSET_ATTRIBUTES.has(attribute)) return addBasePathToSrcSet(value, basePath);
	if (attribute === "style") return addBasePathToCss(value, basePath);
	if (tagName === "meta" && attribute === "content") {
		return value.replace(REFRESH, (_, start: string, url: string) => start + addBasePath(url, basePath));
	}
	return value;
}
