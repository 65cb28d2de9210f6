/** The mark of the house, a folded sheet; as large as the text it stands with, in its colour. */
export function Logo() {
	return (
		<svg className="mark" viewBox="2 2 12 13" aria-hidden="true">
			<path d="M2 2l6 3 6-3v10l-6 3-6-3zm7.5 3.9v6.6l3-1.5V4.4z" fillRule="evenodd" />
		</svg>
	);
}
