// `withQuire` puts the data of the blog in its place.
export default undefined;
