import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { testSite } from "@/lib/content/post.support";
import { HeadElements, serializeJsonLd, VerificationElements } from "./head-elements";

const { head } = testSite(
	"head:\n  verification:\n    google: a\n  meta:\n    copyright: A & B\n    fb:app_id: 1\n  links:\n    - rel: me\n      href: /me\n      title: Ada",
);
assert.ok(head);

test("renders meta and link elements, those of RDFa as properties, and the codes by which services verify the blog", () => {
	assert.equal(
		renderToStaticMarkup(<HeadElements head={head} />),
		'<meta name="copyright" content="A &amp; B"/><meta property="fb:app_id" content="1"/><link rel="me" href="/me" title="Ada"/>',
	);
	const codes = renderToStaticMarkup(<VerificationElements head={head} />);
	assert.equal(codes, '<meta name="google-site-verification" content="a"/>');
});

test("escapes text that would end the script element", () => {
	const title = "</script><script>alert(1)</script><!-- <script>";
	const written = serializeJsonLd([{ "@type": "Blog", name: title }]);
	assert.doesNotMatch(written, /</);
	assert.equal(JSON.parse(written)["@graph"][0].name, title);
});
