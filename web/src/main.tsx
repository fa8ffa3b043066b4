console.log("griot")
