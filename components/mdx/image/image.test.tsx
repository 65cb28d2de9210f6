import assert from "node:assert/strict";
import test from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { Image, type ImageProps } from "@/components/mdx/image/page";
import { getMessages } from "@/lib/i18n/messages";

const FAR = "https://elsewhere.example/a.png";

const draw = async (props: ImageProps) => renderToStaticMarkup(await Image({ ...props, messages: getMessages("en") }));

/** The attributes of the one `<img>`, but for those that every image has. */
async function attributes(props: ImageProps): Promise<string> {
	const tag = /<img (.*)\/>/.exec(await draw({ src: FAR, ...props }))?.[1] ?? "";
	return tag.replace(/(?:loading="lazy"|src="[^"]*"|alt="") ?/g, "").trim();
}

test("a source that is no address is a missing image", async () => {
	for (const src of [{}, 5, "", undefined, null]) {
		assert.equal(
			await draw({ src: src as string, alt: "A view" }),
			'<span class="missing-image" role="img" aria-label="A view">A view</span>',
		);
	}
	assert.equal(await draw({ alt: {} as string }), '<span class="missing-image" role="img" aria-label="Image"></span>');
});

test("a caption alone makes a figure", async () => {
	assert.match(
		await draw({ src: FAR, caption: "Far" }),
		/^<figure><img [^>]*><figcaption>Far<\/figcaption><\/figure>$/,
	);
});

test("an author's attributes are kept", async () => {
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
