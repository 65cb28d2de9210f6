import assert from "node:assert/strict";
import { test } from "node:test";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { refusedRequests } from "./refused-requests";

/** Tells whether the optimizer is asked for an image, as Next decides it. */
const isOptimized = (url: string) =>
	!refusedRequests("production", "").some(({ missing }) =>
		missing?.every(({ value }) => !new RegExp(`^${value}$`).test(url)),
	);

test("optimises an image of the build at its own URL", () => {
	for (const name of ["view.01234567.png", "-.01234567.webp", "imported.photo-1.0a1b.jpg"]) {
		assert.ok(isOptimized(`/_next/static/media/${name}`), name);
	}
});

const NAME = "view.01234567.png";
for (const url of [
	`/_next/static/media/${NAME}?1`,
	`/_next/static/media/${NAME}#x`,
	`/_next/static/media/%76iew.01234567.png`,
	`/_next/static/media/./${NAME}`,
	`/_next/static/media/../media/${NAME}`,
	`/_next/static/media//${NAME}`,
	`/_next/static/media/${NAME}/`,
	`/x/../_next/static/media/${NAME}`,
	`/_next/static/media\\${NAME}`,
	`/_next/sta\ttic/media/${NAME}`,
	`/_next/static/media/vi\new.01234567.png`,
	`/_next/static/media/${NAME} `,
	`/_next/static/media/${NAME}\u0001`,
	` /_next/static/media/${NAME}`,
	`//_next/static/media/${NAME}`,
	`https://a.example/_next/static/media/${NAME}`,
	"/view.png",
	"/blog/hello",
	"",
]) {
	test(`doesn't optimise ${JSON.stringify(url)}`, () => assert.ok(!isOptimized(url)));
}

test("hides hidden files, except those of .well-known", () => {
	const [{ source } = { source: "" }] = refusedRequests("development", "");
	const matches = getPathMatch(source, { strict: true });
	for (const path of ["/.env", "/.git/config", "/a/.b/c.txt", "/.well-known-not/a", "/.htaccess"])
		assert.ok(matches(path), path);
	for (const path of ["/.well-known/security.txt", "/.well-known", "/a.b/c.d", "/", "/blog/a..b"]) {
		assert.ok(!matches(path), path);
	}
});
