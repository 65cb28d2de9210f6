import fc from "fast-check";
import { denseText, writeDenseText } from "@/e2e/fuzz/arbitraries/texts";
import { createKind } from "@/e2e/fuzz/kind";
import { siteSchema } from "@/lib/config/schema";
import { FIELD_KEYS } from "@/lib/content/front-matter/field-keys";
import { checkBody } from "./bodies";
import { checkExport, toCdata } from "./exports";
import { checkFrontMatter } from "./front-matter";
import { checkSettings } from "./settings";

const FIELDS = Object.values(FIELD_KEYS).flat();
const SETTINGS = Object.keys(siteSchema.shape);

const checkWordpress = (item: string) => {
	const text = `<?xml version="1.0"?><rss><channel><title>T</title><wp:wxr_version>1.2</wp:wxr_version><item><title>T</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>${item}</item></channel></rss>`;
	return checkExport.check({ name: "export.xml", text });
};
const checkGhost = (post: string) => {
	const text = `{"db":[{"data":{"posts":[{"title":"T","status":"published",${post}}]}}]}`;
	return checkExport.check({ name: "export.json", text });
};

/** Checks a text as a body, and in each place of the data that is read, given a number that chooses a field. */
const PLACES: Readonly<Record<string, (text: string, choice: number) => Promise<void>>> = {
	markdown: (body) => checkBody.check({ body, words: [], file: "posts/a.md", trust: "components" }),
	mdx: (body) => checkBody.check({ body, words: [], file: "posts/a.mdx", trust: "components" }),
	jekyll: (body) => checkBody.check({ body, words: [], file: "posts/2024-01-02-a.markdown", trust: "components" }),
	yaml: (text) => checkFrontMatter.check(`---\n${text}\n---\nText`),
	"yaml-field": (text, choice) => checkFrontMatter.check(`---\n${choose(FIELDS, choice)}: ${text}\n---\nText`),
	toml: (text) => checkFrontMatter.check(`+++\n${text}\n+++\nText`),
	"toml-field": (text, choice) => checkFrontMatter.check(`+++\n${choose(FIELDS, choice)} = ${text}\n+++\nText`),
	json: (text) => checkFrontMatter.check(`{${text}}\n\nText`),
	"json-field": (text, choice) => {
		return checkFrontMatter.check(`${JSON.stringify({ [choose(FIELDS, choice)]: text })}\n\nText`);
	},
	settings: (text) => checkSettings.check(text),
	setting: (text, choice) => checkSettings.check(`${choose(SETTINGS, choice)}: ${text}`),
	"wordpress-item": checkWordpress,
	"wordpress-content": (text) => checkWordpress(`<content:encoded><![CDATA[${toCdata(text)}]]></content:encoded>`),
	"ghost-post": checkGhost,
	"ghost-html": (text) => checkGhost(`"html":${JSON.stringify(text)}`),
};

const choose = (keys: readonly string[], choice: number) => keys[choice % keys.length] ?? "";

/** Texts of the same few pieces of syntax, over and over: their time grows with their length. */
export const checkDense = createKind(
	"dense",
	fc.record({ place: fc.constantFrom(...Object.keys(PLACES)), choice: fc.nat({ max: 99 }), text: denseText }),
	async ({ place, choice, text }) => PLACES[place]?.(writeDenseText(text), choice),
);
