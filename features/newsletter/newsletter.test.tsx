import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { testContext } from "@/components/mdx/context.support";
import { testSite } from "@/lib/content/post.support";
import { Newsletter, NewsletterMarkdown } from "./newsletter";

const context = (lines?: string) => ({
	...testContext(),
	settings: testSite(lines === undefined ? "" : `newsletter:\n${lines}`),
});

const render = (lines?: string) => renderToStaticMarkup(<Newsletter {...context(lines)} />);

test("renders the form of the service", () => {
	const html = render("  listmonk:\n    host: https://l.example\n    list: 1-2");
	assert.match(html, /<form [^>]*action="https:\/\/l\.example\/subscription\/form" method="post"/);
	assert.match(html, /<label[^>]*>Email address<input [^>]*type="email"[^>]*autoComplete="email"[^>]*required=""/i);
	assert.match(html, /<input [^>]*required=""[^>]*name="email"\/>/i);
	assert.match(html, /<input type="hidden" name="l" value="1-2"\/>/);
	assert.match(html, /<span hidden=""><input tabindex="-1" autoComplete="off" name="nonce"\/><\/span>/i);
});
test("renders the owner's words", () => {
	const html = render("  kit: 1\n  title: Letters\n  description: Once a month.");
	assert.match(html, /aria-label="Letters"[^>]*><p[^>]*>Letters<\/p><p>Once a month\.<\/p>/);
	assert.doesNotMatch(html, /hidden=|type="hidden"/);
});
test("renders nothing on a blog without a newsletter", () => {
	assert.equal(render(), "");
	assert.equal(NewsletterMarkdown(context()), null);
});
test("is a link to the page of the service in Markdown and feeds, if it has one", () => {
	const html = renderToStaticMarkup(<NewsletterMarkdown {...context("  buttondown: ada")} />);
	assert.equal(html, '<p><a href="https://buttondown.com/ada">New posts by email</a></p>');
	assert.equal(NewsletterMarkdown(context("  kit: 1")), null);
});
