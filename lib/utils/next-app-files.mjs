// Files of a Next app, relative to its folder. An app has one of each list.

/** https://nextjs.org/docs/app/api-reference/config/next-config-js */
export const CONFIG_FILES = ["ts", "mts", "mjs", "js"].map((extension) => `next.config.${extension}`);

/** https://nextjs.org/docs/app/api-reference/file-conventions/mdx-components */
export const COMPONENTS_FILES = ["", "src/"].flatMap((folder) =>
	["tsx", "ts", "jsx", "js"].map((extension) => `${folder}mdx-components.${extension}`),
);
