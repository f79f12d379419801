// Expect: no-console
console.log('a figure');
