// `withQuire` replaces this module by one with the data of the blog.
export default undefined;
