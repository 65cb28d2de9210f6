import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { Picture } from "@/components/mdx/image/picture";

const img = { src: "/a.webp", srcSet: "/a.webp 400w", sizes: "90vw", loading: "lazy" } as const;
const drawn = '<img src="/a.webp" srcSet="/a.webp 400w" sizes="90vw" loading="lazy"';

for (const [what, picture, expected] of [
	["an image alone", <Picture key="" img={img} alt="A" />, `${drawn} alt="A"/>`],
	[
		"an image in two formats",
		<Picture key="" img={img} alt="A" avif="/a.avif 400w" />,
		`<picture><source type="image/avif" sizes="90vw" srcSet="/a.avif 400w"/>${drawn} alt="A"/></picture>`,
	],
	[
		"colours, each said once",
		["#7ab", "#123", "#7ab"].map((color, index) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: the order is all they have.
			<Picture key={index} img={{ src: "/a.png" }} alt="" color={color} more={{ className: "mine" }} />
		)),
		'<style data-precedence="image" data-href="lit7ab dim123">.lit7ab{background:#7ab}.dim123{background:#123}</style>' +
			["lit7ab", "dim123", "lit7ab"].map((tone) => `<img src="/a.png" class="${tone} mine" alt=""/>`).join(""),
	],
] as const) {
	test(what, () => assert.equal(renderToStaticMarkup(picture).replace(/<link [^>]*>/g, ""), expected));
}
