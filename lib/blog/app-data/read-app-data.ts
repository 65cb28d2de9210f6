// What `quire-blog` is in the code of an app. In the blog itself it is `lib/owner-code/api.ts`.

import data from "quire-blog/app-data";
import { createAppAccess } from "./app-access";

export const { getPosts, getLists, getSite } = createAppAccess(() => {
	if (data) return data;
	throw new Error(
		"`quire-blog` knows no posts here. Code on the server of an app gets them if `withQuire` is around what its `next.config` exports.",
	);
});

export { defineConfig } from "@/lib/owner-code/define-config";
