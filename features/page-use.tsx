/** The name of the `<meta>` element that declares what a page uses. */
export const PAGE_USE = "quire-use";

interface Props {
	/** The name of the feature. */
	of: string;
	/** What the feature has to know of the use to allow it in the policy of the page. */
	details?: string;
}

/**
 * Declares that a page uses a feature. React moves the element into the head (https://react.dev/reference/react-dom/components/meta), where builds
 * read and remove it. Posts can't have such an element: their HTML has no `<meta>`.
 */
export function PageUse({ of, details = "" }: Props) {
	return <meta name={PAGE_USE} content={`${of} ${details}`.trim()} />;
}
