import { findProhibition, hasForbiddenElement, type Prohibition } from "@/lib/markdown/forbidden-elements";

type Props = Readonly<Record<string, unknown>>;

/**
 * Filters an HTML element at the moment the code of a body creates it, however it is written: as a tag, with spread
 * attributes, in an expression or in a component of the body. Returns its props without event handlers and without HTML that
 * has scripts, or `undefined` if there may be no such element.
 */
export function filterElement(
	tagName: string,
	props: Props,
	allowScripts: boolean,
	report: (prohibition: Prohibition) => void = () => {},
): Props | undefined {
	// Whether it is the title of an SVG is known when that is created.
	if (tagName === "title") return props;
	const prohibition = findProhibition(tagName, props, allowScripts);
	if (prohibition) {
		report(prohibition);
		return undefined;
	}
	// The text of a script is no HTML.
	const isHtml = (name: string) => name === "dangerouslySetInnerHTML" && tagName !== "script";
	const removed = Object.keys(props).filter(
		(name) => /^on/i.test(name) || (isHtml(name) && isForbiddenHtml(props[name], allowScripts)),
	);
	if (removed.length === 0) return props;
	if (removed.includes("dangerouslySetInnerHTML")) {
		const message = `The HTML of <${tagName}> is removed: it has a script, or an element for the head of a page. Write it as tags.`;
		report({ rule: "html-script", message });
	}
	return Object.fromEntries(Object.entries(props).filter(([name]) => !removed.includes(name)));
}

/** Tells whether a value of `dangerouslySetInnerHTML` has elements that can't be in a post. */
function isForbiddenHtml(value: unknown, allowScripts: boolean): boolean {
	const html = typeof value === "object" && value !== null && "__html" in value ? value.__html : undefined;
	return html !== undefined && html !== null && hasForbiddenElement(String(html), allowScripts);
}
