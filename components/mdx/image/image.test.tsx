import assert from "node:assert/strict";
import test from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { testContext } from "@/components/mdx/context.support";
import { Image, type ImageProps } from "@/components/mdx/image/image";

const EXTERNAL_URL = "https://elsewhere.example/a.png";

const renderImage = async (props: ImageProps) => renderToStaticMarkup(await Image({ ...props, ...testContext() }));

/** Returns the attributes of the `<img>`, except for those that every image has. */
async function attributes(props: ImageProps): Promise<string> {
	const tag = /<img (.*)\/>/.exec(await renderImage({ src: EXTERNAL_URL, ...props }))?.[1] ?? "";
	return tag.replace(/(?:loading="lazy"|src="[^"]*"|alt="") ?/g, "").trim();
}

test("renders a placeholder for a source that is no URL", async () => {
	const expected = '<span class="missing-image" role="img" aria-label="A view">A view</span>';
	for (const src of [{}, 5, "", undefined, null])
		assert.equal(await renderImage({ src: src as string, alt: "A view" }), expected);
	const withoutText = await renderImage({ alt: {} as string });
	assert.equal(withoutText, '<span class="missing-image" role="img" aria-label="Image"></span>');
});

test("renders an image with a caption as a figure", async () => {
	const html = await renderImage({ src: EXTERNAL_URL, caption: "Far" });
	assert.match(html, /^<figure><img [^>]*><figcaption>Far<\/figcaption><\/figure>$/);
});

test("renders an image with a caption in a row as one part of it", async () => {
	const html = await renderImage({ src: EXTERNAL_URL, caption: "Far", slot: "row", width: 3, height: 2 });
	assert.match(html, /<div class="share1500"><figure><img [^>]*><figcaption>Far<\/figcaption><\/figure><\/div>$/);
});

test("keeps the author's attributes", async () => {
	for (const [props, expected] of [
		[{ className: "a", id: "b", align: "left" }, 'class="a" id="b" align="left"'],
		[{ class: "a" }, 'class="a"'],
		[{ style: { float: "left" } }, 'style="float:left"'],
		[{ "data-a": "1", "aria-label": "b" }, 'data-a="1" aria-label="b"'],
		[{ srcSet: "/a.png 1x", sizes: "50vw" }, 'sizes="50vw" srcSet="/a.png 1x"'],
		[{ srcset: "/a.png 1x" }, 'srcSet="/a.png 1x"'],
		[{ onClick: () => 1, style: "float: left", id: {}, children: "a", wide: true }, ""],
	] as [ImageProps, string][]) {
		assert.equal(await attributes(props), expected);
	}
});
