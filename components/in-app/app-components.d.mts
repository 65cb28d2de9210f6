/** The components for the texts of posts: https://nextjs.org/docs/app/api-reference/file-conventions/mdx-components */
export function useMDXComponents(components: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
