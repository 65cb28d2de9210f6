import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

/** Tells whether a value is an absolute HTTP URL. */
export const isWebUrl = (text: unknown) => typeof text === "string" && /^https?:\/\//.test(text) && URL.canParse(text);

const FORBIDDEN_TAGS = new Set(
	"applet base button embed form frame frameset head iframe input link meta object param script select style textarea".split(
		" ",
	),
);
const URL_ATTRIBUTES = new Set(["href", "src", "poster", "cite", "background", "longdesc", "action", "data"]);

/** Lists what feed readers would remove from an item's HTML, and URLs that they can't resolve. `item` names the item in the messages. */
export function findHtmlViolations(source: string, item: unknown): string[] {
	const violations: string[] = [];
	const expectRule = (isMet: boolean, rule: string, subject = item) => {
		if (!isMet) violations.push(`${rule}: ${JSON.stringify(subject)}`);
	};
	const ids: string[] = [];
	const walk = (node: DefaultTreeAdapterTypes.Node) => {
		if ("attrs" in node) {
			expectRule(!FORBIDDEN_TAGS.has(node.tagName), `content has no <${node.tagName}>`);
			expectRule(
				node.tagName !== "img" || node.attrs.some(({ name }) => name === "alt"),
				"images have an alt attribute",
			);
			for (const { name, value } of node.attrs) {
				if (name === "id") ids.push(value);
				expectRule(!/^on|^style$|^data-/.test(name), `content has no attribute ${name}`);
				if (name === "srcset") {
					for (const candidate of value.split(/,\s+/))
						expectRule(isWebUrl(candidate.split(" ")[0]), "URLs are absolute", candidate);
				}
				if (!URL_ATTRIBUTES.has(name)) continue;
				expectRule(
					/^(?:https?:\/\/|mailto:|tel:|data:image\/)/.test(value) && URL.canParse(value),
					"URLs are absolute",
					value,
				);
			}
		}
		if ("childNodes" in node) for (const child of node.childNodes) walk(child);
	};
	walk(parseFragment(source));
	expectRule(new Set(ids).size === ids.length, "ids are unique");
	return violations;
}
