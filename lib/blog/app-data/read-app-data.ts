// What `quire-blog` is in the code of an app. In the blog itself it is `lib/owner-code/api.ts`.

import data from "quire-blog/app-data";
import { createMissingDataError } from "@/lib/owner-code/missing-app-data";
import { createAppAccess } from "./app-access";

export const { getPosts, getLists, getSite } = createAppAccess(() => {
	if (data) return data;
	throw createMissingDataError(data);
});

export { defineConfig } from "@/lib/owner-code/define-config";
