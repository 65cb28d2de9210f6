/** The approximate number of characters of a title and a description that search engines show. */
export const SEARCH_LIMITS = { title: 60, description: 155 } as const;
