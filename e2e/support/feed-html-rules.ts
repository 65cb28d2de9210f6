import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

/** Whether a text is a full address on the web. */
export const isAddress = (text: unknown) => typeof text === "string" && /^https?:\/\//.test(text) && URL.canParse(text);

const DANGEROUS = new Set(
	"applet base button embed form frame frameset head iframe input link meta object param script select style textarea".split(
		" ",
	),
);
const ADDRESSES = new Set(["href", "src", "poster", "cite", "background", "longdesc", "action", "data"]);

/** What feed readers take out of a text, or can't follow. */
export function htmlViolations(source: string, where: unknown): string[] {
	const violations: string[] = [];
	const must = (isRight: boolean, rule: string, what = where) => {
		if (!isRight) violations.push(`${rule}: ${JSON.stringify(what)}`);
	};
	const ids: string[] = [];
	const walk = (node: DefaultTreeAdapterTypes.Node) => {
		if ("attrs" in node) {
			must(!DANGEROUS.has(node.tagName), `a text has no <${node.tagName}>`);
			must(node.tagName !== "img" || node.attrs.some(({ name }) => name === "alt"), "an image has words");
			for (const { name, value } of node.attrs) {
				if (name === "id") ids.push(value);
				must(!/^on|^style$|^data-/.test(name), `a text has no ${name}`);
				if (name === "srcset") {
					for (const one of value.split(/,\s+/)) must(isAddress(one.split(" ")[0]), "addresses are full", one);
				}
				if (!ADDRESSES.has(name)) continue;
				must(
					/^(?:https?:\/\/|mailto:|tel:|data:image\/)/.test(value) && URL.canParse(value),
					"addresses are full",
					value,
				);
			}
		}
		if ("childNodes" in node) for (const child of node.childNodes) walk(child);
	};
	walk(parseFragment(source));
	must(new Set(ids).size === ids.length, "ids of a text are there once");
	return violations;
}
