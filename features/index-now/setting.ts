import { setting } from "@/lib/declarations/setting";
import { text } from "@/lib/utils/scalars";

/** The key for https://www.indexnow.org/documentation */
export const indexNowSetting = setting({
	schema: text
		.refine((key) => /^[\dA-Za-z-]{8,128}$/.test(key), "must be 8 to 128 letters, digits and hyphens.")
		.optional(),
	type: "8 to 128 letters, digits and hyphens",
	description: "The IndexNow key. It is served as `/<key>.txt`, by which search engines verify who reports changes.",
	example: "indexNow: 0a1b2c3d4e5f",
	unset: "no key is served",
	isGrant: true,
});
