import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { Picture } from "@/components/mdx/image/picture";

const img = { src: "/a.webp", srcSet: "/a.webp 400w", sizes: "90vw", loading: "lazy" } as const;
const imgTag = '<img src="/a.webp" srcSet="/a.webp 400w" sizes="90vw" loading="lazy"';

for (const [name, picture, expected] of [
	["an image in one format", <Picture key="" img={img} alt="A" />, `${imgTag} alt="A"/>`],
	[
		"an image in two formats",
		<Picture key="" img={img} alt="A" avif="/a.avif 400w" />,
		`<picture><source type="image/avif" sizes="90vw" srcSet="/a.avif 400w"/>${imgTag} alt="A"/></picture>`,
	],
	[
		"each colour once",
		["#7ab", "#123", "#7ab"].map((color, index) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: the elements have no ids.
			<Picture key={index} img={{ src: "/a.png" }} alt="" color={color} more={{ className: "mine" }} />
		)),
		'<style data-precedence="image" data-href="lit7ab dim123">.lit7ab{background:#7ab}.dim123{background:#123}</style>' +
			["lit7ab", "dim123", "lit7ab"].map((tone) => `<img src="/a.png" class="${tone} mine" alt=""/>`).join(""),
	],
] as const) {
	test(`renders ${name}`, () => assert.equal(renderToStaticMarkup(picture).replace(/<link [^>]*>/g, ""), expected));
}
