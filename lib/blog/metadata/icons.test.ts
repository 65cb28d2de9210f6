import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { createTestBlog } from "@/lib/blog/blog.support";
import { appSchema } from "@/lib/utils/app";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { getIcons, type Icon, iconLinks } from "./icons";

const names = (icons: readonly Icon[]) => icons.map(({ name }) => name);

test("makes every icon for an owner without icons", async () => {
	const { provided, generated } = await getIcons(createTestBlog());
	assert.deepEqual(provided, []);
	const vector = ["favicon.ico", "icon.svg", "apple-touch-icon.png"];
	assert.deepEqual(names(generated), [...vector, "icon-192.png", "icon-512.png", "icon-maskable.png"]);
});
test("keeps the owner's icons, and makes the missing ones from a raster image if there is no SVG", async () => {
	const blue = sharp({ create: { width: 300, height: 300, channels: 3, background: "#00f" } }).png();
	const blog = createTestBlog({ "public/apple-touch-icon.png": await blue.toBuffer() });
	const { provided, generated } = await getIcons(blog);
	assert.deepEqual(names(provided), ["apple-touch-icon.png"]);
	assert.deepEqual(names(generated), ["favicon.ico", "icon-192.png", "icon-512.png", "icon-maskable.png"]);
	const icon = [{ url: "/favicon.ico", sizes: "32x32" }];
	assert.deepEqual(await iconLinks(blog), { icon, apple: "/apple-touch-icon.png" });
});
test("links the icons of the app, unless the owner has one", async () => {
	const folder = createTemporaryFolder({
		"app/favicon.ico": "",
		"src/app/icon1.svg": "",
		"public/apple-touch-icon.png": "",
	});
	const options = { app: appSchema.parse({ folder, path: "/blog" }) };
	const blog = createTestBlog({}, options);
	assert.deepEqual((await getIcons(blog)).generated, []);
	assert.deepEqual(await iconLinks(blog), {
		icon: ["/../icon1.svg", "/../favicon.ico"],
		apple: ["/../apple-touch-icon.png"],
	});
	const own = await iconLinks(createTestBlog({ "public/favicon.ico": "ico" }, options));
	assert.deepEqual(own, { icon: [{ url: "/favicon.ico", sizes: "32x32" }], apple: [] });
});
test("makes no default icons beside an owner's icon that none can be made from", async () => {
	const blog = createTestBlog({ "public/favicon.ico": "ico" });
	assert.deepEqual((await getIcons(blog)).generated, []);
	assert.deepEqual(await iconLinks(blog), { icon: [{ url: "/favicon.ico", sizes: "32x32" }], apple: [] });
});
